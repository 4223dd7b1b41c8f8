package io.prescreen.sandbox;

import io.prescreen.sandbox.postgres.PostgresUnavailableException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs the sandbox as a process of its own until it is told to end.
 *
 * <p>With the address of a service as its argument it belongs to that service's dev mode: it says where everything is
 * when the service is up, below the service's own lines, and ends with the process that started it.
 */
public final class Main {
    private static final Path DROP_IN = Path.of("calendars");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // before the first logger, or the one of the service's libraries complains
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            var sandbox = Sandbox.start(PortSettings.ofThisProcess().freePorts(), DROP_IN);
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-end"));
            var service = Stream.of(arguments).findFirst().map(DevelopedService::at);
            if (service.isPresent()) {
                endWithParent();
                service.get().awaitStart();
            }
            System.out.println(new Welcome(sandbox, service).text());
        } catch (PortUnavailableException | PostgresUnavailableException failed) {
            System.err.println("The sandbox did not start. " + failed.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
