package io.prescreen.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A small process that outlives ours by a moment and clears up: it ends the server and removes its files.
 *
 * <p>It waits on a pipe that closes when this process ends, whatever the reason. Shutdown hooks do not run after
 * SIGKILL, and the server, which is a daemon, would stay.
 */
final class Guard implements AutoCloseable {
    // SIGQUIT is PostgreSQL's immediate shutdown: the data are thrown away anyway. The file tells the end of the server
    // better than its process id: where nobody reaps orphans the id stays.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat >/dev/null
            if read -r server <"$1/data/postmaster.pid"; then
                kill -QUIT "$server"
                while [ -e "$1/data/postmaster.pid" ] && kill -0 "$server"; do sleep 0.1; done
            fi
            rm -rf "$1"
            """;

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    static Guard over(Path directory) throws IOException {
        return new Guard(new ProcessBuilder("sh", "-c", SCRIPT, "sandbox-guard", directory.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets the guard do its work now and waits for it. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
