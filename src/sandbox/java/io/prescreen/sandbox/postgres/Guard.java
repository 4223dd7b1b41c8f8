package io.prescreen.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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

    static Guard over(Path directory) {
        try {
            return new Guard(new ProcessBuilder("sh", "-c", SCRIPT, "sandbox-guard", directory.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the guard do its work now and waits for it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
