package io.prescreen.calendar.migration;

import io.quarkus.flyway.runtime.QuarkusFlywayClassProvider;
import io.quarkus.flyway.runtime.QuarkusFlywayResourceProvider;
import io.quarkus.flyway.runtime.QuarkusPathLocationScanner;
import io.quarkus.runtime.ImageMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Brings the schema up to date as the database's owner. It may run again, and twice at once: Flyway holds a lock. A
 * schema that is newer than this package is left as it is, so that going back to an older package undoes nothing.
 */
public final class Migration {

    private Migration() {}

    /**
     * Returns when the schema is what this package needs, or newer.
     *
     * @return what was done, in one sentence
     */
    public static String run() throws MigrationFailedException {
        OwnerSettings owner = OwnerSettings.ofThisProcess();
        try {
            Flyway flyway = flyway(owner);
            return isNewer(flyway) ? "The schema is newer than this package: nothing was changed." : migrate(flyway);
        } catch (FlywaySqlException unreachable) {
            throw new MigrationFailedException(
                    "PostgreSQL cannot be used with prescreen.migration.jdbc-url, .username and .password: "
                            + messageOf(unreachable),
                    unreachable);
        } catch (FlywayException failed) {
            throw new MigrationFailedException(failed.getMessage(), failed);
        }
    }

    private static Flyway flyway(OwnerSettings owner) {
        var configuration = Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.username(), owner.password())
                .placeholders(Map.of("serviceRole", owner.serviceRole()));
        if (ImageMode.current().isNativeImage()) {
            takeFilesListedByTheBuild(configuration);
        }
        return configuration.load();
    }

    /** There is no class path to be searched in an executable; Quarkus has kept a list of what was on it. */
    private static void takeFilesListedByTheBuild(FluentConfiguration configuration) {
        var list = new QuarkusPathLocationScanner(configuration, List.of(configuration.getLocations()));
        configuration
                .resourceProvider(new QuarkusFlywayResourceProvider(list.scanForResources()))
                .javaMigrationClassProvider(new QuarkusFlywayClassProvider<>(list.scanForClasses()));
    }

    private static boolean isNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(MigrationVersion.fromVersion(String.valueOf(Schema.VERSION))) > 0;
    }

    private static String migrate(Flyway flyway) {
        var done = flyway.migrate();
        return done.migrations.isEmpty()
                ? "The schema is up to date at version %d: nothing was changed.".formatted(Schema.VERSION)
                : "The schema is up to date at version %d after %d migrations."
                        .formatted(Schema.VERSION, done.migrationsExecuted);
    }

    /** Only what the driver says: Flyway adds the address, which may hold a password. */
    private static String messageOf(FlywaySqlException failed) {
        return failed.getCause() instanceof SQLException cause
                ? cause.getMessage().lines().findFirst().orElse("")
                : failed.getClass().getName();
    }
}
