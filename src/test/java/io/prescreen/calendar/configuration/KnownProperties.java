package io.prescreen.calendar.configuration;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What the code reads, and what it takes when nobody says anything. */
final class KnownProperties {

    private static final Properties PACKAGED = packaged();

    private KnownProperties() {}

    static List<Class<?>> mappings() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.prescreen.calendar")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** The properties of all mappings with their defaults. */
    static Map<String, Optional<String>> ofMappings() {
        Map<String, Optional<String>> known = new TreeMap<>();
        for (Class<?> mapping : mappings()) {
            ConfigMappings.getProperties(ConfigClass.configClass(mapping)).forEach((name, property) -> {
                if (!property.isDefaultMethod() && !property.isGroup()) {
                    String plain = name.replace("[*]", "");
                    known.put(plain, packaged(plain).or(() -> inCode(property)));
                }
            });
        }
        return known;
    }

    /** As {@code application.properties} sets it for production. */
    static Optional<String> packaged(String name) {
        return Optional.ofNullable(PACKAGED.getProperty(name));
    }

    private static Optional<String> inCode(Property property) {
        return property.hasDefaultValue() ? Optional.ofNullable(property.getDefaultValue()) : Optional.empty();
    }

    private static Properties packaged() {
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
