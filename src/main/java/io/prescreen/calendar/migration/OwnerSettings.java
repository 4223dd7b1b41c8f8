package io.prescreen.calendar.migration;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the migration is told by system properties or its environment. Quarkus does not run, so this is no config mapping. */
final class OwnerSettings {

    private static final String JDBC_URL = "prescreen.migration.jdbc-url";
    private static final String USERNAME = "prescreen.migration.username";
    private static final String PASSWORD = "prescreen.migration.password";
    private static final String SERVICE_ROLE = "prescreen.database.service-role";

    private final SmallRyeConfig config;

    private OwnerSettings(SmallRyeConfig config) {
        this.config = config;
    }

    static OwnerSettings ofThisProcess() throws MigrationFailedException {
        OwnerSettings settings = new OwnerSettings(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .build());
        settings.check();
        return settings;
    }

    private void check() throws MigrationFailedException {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of(JDBC_URL, USERNAME, PASSWORD)) {
            if (optional(name).isEmpty()) {
                wrong.add(name + " is required");
            }
        }
        if (!optional(JDBC_URL).orElse("jdbc:postgresql:").startsWith("jdbc:postgresql:")) {
            wrong.add(JDBC_URL + " must begin with jdbc:postgresql:");
        }
        if (!wrong.isEmpty()) {
            throw new MigrationFailedException(String.join(", ", wrong));
        }
    }

    String jdbcUrl() {
        return config.getValue(JDBC_URL, String.class);
    }

    String username() {
        return config.getValue(USERNAME, String.class);
    }

    String password() {
        return config.getValue(PASSWORD, String.class);
    }

    String serviceRole() {
        return optional(SERVICE_ROLE).orElse("app_user");
    }

    private Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
