package io.prescreen.calendar.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.configuration.ConfigurationTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table and the code say the same. */
class ConfigurationTableTest {

    /** Told to the migration, which does without mappings; SchemaTest and StartIT know them. */
    private static final Set<String> OF_THE_MIGRATION = Set.of(
            "prescreen.migration.jdbc-url",
            "prescreen.migration.username",
            "prescreen.migration.password",
            "prescreen.database.service-role");

    /** Quarkus' own, with Quarkus' own default. */
    private static final Map<String, String> OF_QUARKUS = Map.of(
            "quarkus.http.port", "8080",
            "quarkus.management.port", "9000",
            "quarkus.datasource.reactive.trust-certificate-pem", "false",
            "quarkus.datasource.reactive.trust-certificate-pem.certs", "none",
            "quarkus.datasource.reactive.hostname-verification-algorithm", "NONE",
            "quarkus.log.level", "INFO",
            "quarkus.otel.exporter.otlp.endpoint", "none");

    private static final Pattern EVERY = Pattern.compile("every\\s*=\\s*\"\\$\\{([\\w.-]+):(\\w+)}\"");

    private final List<Row> table = ConfigurationTable.rows();
    private final Map<String, Optional<String>> known = KnownProperties.ofMappings();

    @Test
    void everyPropertyIsInTheTableOnce() {
        assertThat(table).extracting(Row::property).doesNotHaveDuplicates().containsAll(known.keySet());
    }

    @Test
    void nothingInTheTableIsUnknown() {
        assertThat(table)
                .extracting(Row::property)
                .filteredOn(property -> !known.containsKey(property))
                .filteredOn(property -> !OF_THE_MIGRATION.contains(property))
                .filteredOn(property -> !OF_QUARKUS.containsKey(property))
                .filteredOn(property -> KnownProperties.packaged(property).isEmpty())
                .isEmpty();
    }

    @Test
    void whatHasNoDefaultIsRequired() {
        assertThat(table)
                .filteredOn(row ->
                        known.containsKey(row.property()) && !row.defaultValue().equals("none"))
                .filteredOn(row -> !row.property().endsWith("*"))
                .allSatisfy(row -> assertThat(row.isRequired())
                        .as(row.property())
                        .isEqualTo(known.get(row.property()).isEmpty()));
    }

    @Test
    void defaultsAreThoseOfTheCode() {
        assertThat(table)
                // in words, where it is made of another property
                .filteredOn(row -> !row.isRequired() && !isInWords(row))
                .allSatisfy(
                        row -> assertThat(row.defaultValue()).as(row.property()).isEqualTo(defaultOf(row.property())));
    }

    @Test
    void everyRowHasAnExample() {
        assertThat(table).extracting(Row::example).noneMatch(String::isBlank);
    }

    @Test
    void whatTheSchedulerReadsHasTheDefaultOfItsMapping() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<MatchResult> beats = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> EVERY.matcher(read(file)).results())
                    .toList();

            assertThat(beats).isNotEmpty().allSatisfy(beat -> assertThat(known.get(beat.group(1)))
                    .as(beat.group(1))
                    .contains(beat.group(2)));
        }
    }

    private static boolean isInWords(Row row) {
        return row.defaultValue().matches("(by|as) .*|.* for .*");
    }

    private String defaultOf(String property) {
        return Optional.ofNullable(OF_QUARKUS.get(property))
                .or(() -> known.getOrDefault(property, Optional.empty()))
                .or(() -> KnownProperties.packaged(property))
                .orElse(property.equals("prescreen.database.service-role") ? "app_user" : "none");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
