package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** What the service is built with. */
final class ApplicationProperties {

    private ApplicationProperties() {}

    static Duration duration(String property) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(properties.stringPropertyNames()).contains(property);
        return DurationConverter.parseDuration(properties.getProperty(property));
    }
}
