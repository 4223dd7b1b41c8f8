package io.prescreen.sandbox.cronofy.writing;

import io.prescreen.sandbox.cronofy.writing.Handling.Mode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The writes to one mailbox that have not reached it. */
final class Line {

    private final Deque<Write> waiting = new ArrayDeque<>();
    private final List<Write> held = new ArrayList<>();
    private Handling handling = Handling.USUAL;

    Handling handling() {
        return handling;
    }

    void handle(Handling another) {
        handling = another;
    }

    int held() {
        return held.size();
    }

    /** One of the times is used up. An event of which a write is held waits behind it: order is never lost. */
    Mode modeOf(Write write) {
        Mode mode = handling.mode();
        handling = handling.oneLess();
        boolean behind = held.stream().anyMatch(before -> before.key().equals(write.key()));
        return mode == Mode.ACCEPT && behind ? Mode.HOLD : mode;
    }

    void hold(Write write) {
        held.add(write);
    }

    void await(Write write) {
        waiting.add(write);
    }

    /** What waits before this write, and the write itself; nothing if it does not wait any more. */
    List<Write> upTo(Write write) {
        List<Write> due = new ArrayList<>();
        if (waiting.stream().anyMatch(one -> one == write)) {
            while (due.isEmpty() || due.get(due.size() - 1) != write) {
                due.add(waiting.remove());
            }
        }
        return due;
    }

    /** What waits, since it came first, then what is held. */
    List<Write> releaseAll() {
        List<Write> all = new ArrayList<>(waiting);
        all.addAll(held);
        waiting.clear();
        held.clear();
        return all;
    }
}
