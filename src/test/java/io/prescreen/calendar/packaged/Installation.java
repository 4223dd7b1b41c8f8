package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Database;
import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.sandbox.Ports;
import io.prescreen.sandbox.Sandbox;
import io.prescreen.sandbox.postgres.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sandbox with a migrated database and instances of the service, two as a rule, for all tests of a run. */
final class Installation implements AutoCloseable {

    private final Sandbox sandbox = Sandbox.start(Ports.free());
    private final Map<String, String> configuration;
    private final List<RunningService> instances;

    /** What is limited in a story says so itself. */
    Installation() {
        this(Map.of(
                "prescreen.cronofy.limit.per-second", "100000",
                "prescreen.cronofy.limit.per-minute", "1000000"));
    }

    Installation(Map<String, String> more) {
        this(more, 2);
    }

    Installation(Map<String, String> more, int size) {
        configuration = configuration(sandbox, more);
        migrate();
        instances = Stream.generate(() -> RunningService.start(configuration))
                .limit(size)
                .toList();
        instances.forEach(RunningService::whenReady);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    List<RunningService> instances() {
        return instances;
    }

    /** All that a service must be told. */
    Map<String, String> configuration() {
        return configuration;
    }

    /** One more instance, which is told something else too. */
    RunningService startWith(Map<String, String> more) {
        return begin(more).whenReady();
    }

    /** The same; returns at once. */
    RunningService begin(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(configuration);
        properties.putAll(more);
        return RunningService.start(properties);
    }

    Database databaseAs(Role role) {
        return new Database(sandbox.postgres().jdbcUrl(), role.name(), role.password());
    }

    /** What the migration must be told: nothing of this is for the service. */
    Map<String, String> ownersConfiguration() {
        var postgres = sandbox.postgres();
        return Map.of(
                "prescreen.migration.jdbc-url", postgres.jdbcUrl(),
                "prescreen.migration.username", postgres.owner().name(),
                "prescreen.migration.password", postgres.owner().password(),
                "prescreen.database.service-role", postgres.service().name());
    }

    /** As in production a job of its own, before the service and with the owner's role. */
    private void migrate() {
        RunningService job = RunningService.start(ownersConfiguration(), "migrate");
        assertThat(job.exitCode()).as(job.output()).isZero();
    }

    private static Map<String, String> configuration(Sandbox sandbox, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(SandboxResource.configuration(sandbox));
        // the service never knows the owner, and does without JDBC
        properties.keySet().removeIf(name -> name.matches("quarkus\\.(flyway|datasource\\.jdbc)\\..*"));
        properties.put("prescreen.vault.keys", randomKey());
        properties.put("prescreen.vault.hash-key", randomKey());
        // nobody balances, unless a story says so itself
        properties.put("quarkus.shutdown.delay", "0S");
        // shorter than in production, so that the death of an instance is soon over
        properties.put("prescreen.link.refresh-lease", "9S");
        properties.putAll(more);
        return Map.copyOf(properties);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void close() {
        instances.forEach(RunningService::close);
        sandbox.close();
    }
}
