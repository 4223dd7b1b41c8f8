package io.prescreen.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What an operator prepares before the first start of the service, by the same statements. */
record CalendarDatabase(String name, Role owner, Role service) {

    private static final Path STATEMENTS = Path.of("docs", "database.sql");
    private static final String CONNECT = "\\\\connect .*";

    void createIn(EmbeddedPostgres server) {
        String[] parts = statements().split(CONNECT);
        try {
            run(server.getPostgresDatabase(), parts[0]);
            run(server.getDatabase("postgres", name), parts[1]);
        } catch (SQLException refused) {
            throw new PostgresUnavailableException("It refused to prepare the database " + name, refused);
        }
    }

    /** With values in place of psql's variables, quoted as psql does for values that hold no quotes. */
    private String statements() {
        String statements = file();
        for (Map.Entry<String, String> variable : variables().entrySet()) {
            statements = statements
                    .replace(":\"%s\"".formatted(variable.getKey()), "\"%s\"".formatted(variable.getValue()))
                    .replace(":'%s'".formatted(variable.getKey()), "'%s'".formatted(variable.getValue()));
        }
        return statements;
    }

    private Map<String, String> variables() {
        return Map.of(
                "database", name,
                "owner", owner.name(),
                "owner_password", owner.password(),
                "service", service.name(),
                "service_password", service.password());
    }

    private static String file() {
        try {
            return Files.readString(STATEMENTS);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One at a time: databases are created outside of transactions. */
    private static void run(DataSource database, String statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements.split(";")) {
                statement.execute(sql);
            }
        }
    }
}
