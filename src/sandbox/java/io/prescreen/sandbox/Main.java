package io.prescreen.sandbox;

import io.prescreen.sandbox.postgres.PostgresUnavailableException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the sandbox as a process of its own until it is told to end.
 *
 * <p>With the argument {@code --until-parent-ends} it also ends with the process that started it, as dev mode wants it.
 */
public final class Main {
    private static final Path DROP_IN = Path.of("calendars");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // before the first logger, or the one of the service's libraries complains
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            start(List.of(arguments).contains("--until-parent-ends"));
        } catch (PortUnavailableException | PostgresUnavailableException failed) {
            System.err.println("The sandbox did not start. " + failed.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static void start(boolean untilParentEnds) throws InterruptedException {
        var sandbox = Sandbox.start(PortSettings.ofThisProcess().freePorts(), DROP_IN);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-end"));
        if (untilParentEnds) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        System.out.println(new Welcome(sandbox).text());
    }
}
