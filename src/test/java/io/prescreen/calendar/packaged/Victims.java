package io.prescreen.calendar.packaged;

import java.util.ArrayDeque;
import java.util.Deque;

/** Instances that are to die, one after another: the next ones come up while the present one works. */
final class Victims implements AutoCloseable {

    private static final int AHEAD = 3;

    private final Installation installation;
    private final Deque<RunningService> next = new ArrayDeque<>();
    private RunningService present;
    private int left;

    /** @param kills how many of them die */
    Victims(Installation installation, int kills) {
        this.installation = installation;
        this.present = installation.instances().get(0);
        this.left = kills;
        startSome();
    }

    RunningService present() {
        return present;
    }

    void kill() {
        present.kill();
        left--;
    }

    /** The one after whoever died. */
    RunningService next() {
        present = next.remove().whenReady();
        startSome();
        return present;
    }

    @Override
    public void close() {
        present.close();
        next.forEach(RunningService::close);
    }

    private void startSome() {
        while (next.size() < Math.min(AHEAD, left)) {
            next.add(RunningService.start(installation.configuration()));
        }
    }
}
