package io.prescreen.calendar.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Database;
import io.prescreen.sandbox.postgres.Postgres;
import io.prescreen.sandbox.postgres.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The migration is a job of the owner; the service knows whether it has run. Each story begins with an empty database. */
@ExtendWith(SharedInstallation.class)
class MigrationIT {

    private Installation installation;
    private Postgres postgres;
    private Database owner;

    @BeforeEach
    void beginWithAnEmptyDatabase(Installation shared) {
        installation = shared;
        postgres = Postgres.onPort(0);
        owner = as(postgres.owner());
    }

    @AfterEach
    void end() {
        postgres.close();
    }

    @Test
    void twoAtOnceAreSafeAndTheServiceNeverBecomesTheOwner() {
        List<RunningService> jobs = Stream.generate(this::migrating).limit(2).toList();

        assertThat(jobs)
                .allSatisfy(job -> assertThat(job.exitCode()).as(job.output()).isZero());
        assertThat(owner.query("select version from flyway_schema_history group by version having count(*) > 1"))
                .isEmpty();
        assertThat(migrated().output()).contains("nothing was changed");
        try (RunningService service = RunningService.start(forThisDatabase())) {
            service.whenReady();
            assertThat(owner.query(sessions("usename")))
                    .containsExactly(postgres.service().name());
            assertThat(as(postgres.service()).query(sessions("application_name") + " and usename = current_user"))
                    .containsExactly("vertx-pg-client");
        }
    }

    @Test
    void theServiceEndsWhereNobodyMigrated() {
        endsFor("run the migration job");
    }

    @Test
    void anOlderSchemaIsMigratedAndANewerOneIsLeftAsItIs() {
        migrated();
        String newest = newest();
        owner.execute("delete from flyway_schema_history where version = '%s'".formatted(newest));

        endsFor("version %d, not %s".formatted(Integer.parseInt(newest) - 1, newest));

        owner.execute("insert into flyway_schema_history values"
                + " (1000, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'x', now(), 1, true)");
        assertThat(migrated().output()).contains("newer than this package: nothing was changed");
        RunningService.start(forThisDatabase()).whenReady().close();
    }

    @Test
    void theServiceWaitsForPostgres() {
        migrated();
        postgres.stop();
        try (RunningService service = RunningService.start(forThisDatabase()).whenListening()) {
            given().get(service.management() + "/q/health/ready").then().statusCode(503);
            given().get(service.management() + "/q/health/live").then().statusCode(200);

            postgres.start();

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> given().get(service.management() + "/q/health/ready")
                            .then()
                            .statusCode(200));
        }
    }

    @Test
    void theMigrationSaysWhatPostgresSaysAndNothingSecret() {
        Map<String, String> stranger = new HashMap<>(installation.ownersConfiguration());
        stranger.put("prescreen.migration.password", "not-this-one");

        RunningService job = RunningService.start(stranger, "migrate");

        assertThat(job.exitCode()).isEqualTo(1);
        assertThat(job.output())
                .contains(
                        "prescreen.migration.jdbc-url, .username and .password: FATAL: password authentication failed")
                .doesNotContain("not-this-one")
                .doesNotContain("\tat ");
    }

    private void endsFor(String reason) {
        RunningService service = RunningService.start(forThisDatabase());
        assertThat(service.exitCode()).as(service.output()).isEqualTo(1);
        assertThat(service.output()).contains(reason).doesNotContain("\tat ");
    }

    private RunningService migrated() {
        RunningService job = migrating();
        assertThat(job.exitCode()).as(job.output()).isZero();
        return job;
    }

    private RunningService migrating() {
        Map<String, String> properties = new HashMap<>(installation.ownersConfiguration());
        properties.put("prescreen.migration.jdbc-url", postgres.jdbcUrl());
        return RunningService.start(properties, "migrate");
    }

    private Map<String, String> forThisDatabase() {
        Map<String, String> properties = new HashMap<>(installation.configuration());
        properties.put("quarkus.datasource.reactive.url", postgres.jdbcUrl().substring("jdbc:".length()));
        return properties;
    }

    private String newest() {
        return owner.query("select schema_version()").get(0);
    }

    private Database as(Role role) {
        return new Database(postgres.jdbcUrl(), role.name(), role.password());
    }

    /** Of whoever else is there. */
    private static String sessions(String column) {
        return "select distinct %s from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                .formatted(column);
    }
}
