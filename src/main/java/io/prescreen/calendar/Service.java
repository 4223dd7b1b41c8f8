package io.prescreen.calendar;

import io.prescreen.calendar.configuration.StartFailure;
import io.prescreen.calendar.migration.Migration;
import io.prescreen.calendar.migration.MigrationFailedException;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * The package: without an argument the service, with {@value #MIGRATE} the job that goes before it. The job does not
 * start Quarkus: it needs none of the service's secrets, as the service needs none of the owner's.
 */
@QuarkusMain
public class Service {

    private static final String MIGRATE = "migrate";
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(null, Service::end, arguments);
        } else if (List.of(MIGRATE).equals(List.of(arguments))) {
            System.exit(migrate());
        } else {
            System.err.printf("Usage: no argument for the service, or '%s' to bring the schema up to date%n", MIGRATE);
            System.exit(USAGE);
        }
    }

    private static int migrate() {
        try {
            System.out.println(Migration.run());
            return 0;
        } catch (MigrationFailedException failed) {
            System.err.println("The migration failed. " + failed.getMessage());
            return FAILED;
        }
    }

    /** Quarkus would show a stack trace for everything; operators are told what they can mend. */
    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            List<String> reasons = StartFailure.reasons(failure);
            reasons.forEach(reason -> System.err.println("The service did not start: " + reason));
            if (reasons.isEmpty()) {
                failure.printStackTrace();
            }
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }
}
