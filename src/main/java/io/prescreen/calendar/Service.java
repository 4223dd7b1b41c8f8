package io.prescreen.calendar;

import io.prescreen.calendar.migration.Migration;
import io.prescreen.calendar.migration.MigrationFailedException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * The package: without an argument the service, with {@value #MIGRATE} the job that goes before it. The job does not
 * start Quarkus: it needs none of the service's secrets, as the service needs none of the owner's.
 */
@QuarkusMain
public final class Service {

    private static final String MIGRATE = "migrate";
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Service() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
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
}
