package io.prescreen.calendar.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void theVersionIsThatOfTheNewestMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("V"))
                            .map(name -> name.substring(1, name.indexOf("__")))
                            .max(Comparator.comparing(MigrationVersion::fromVersion)))
                    .contains(String.valueOf(Schema.VERSION));
        }
    }
}
