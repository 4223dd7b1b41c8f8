package io.prescreen.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What an operator prepares before the first start of the service: a database, its owner, and a role that owns nothing. */
record CalendarDatabase(String name, Role owner, Role service) {

    void createIn(EmbeddedPostgres server) {
        try {
            run(
                    server.getPostgresDatabase(),
                    List.of(login(owner), login(service), "create database %s owner %s".formatted(name, owner.name())));
            run(server.getDatabase("postgres", name), grants());
        } catch (SQLException refused) {
            throw new PostgresUnavailableException("It refused to prepare the database " + name, refused);
        }
    }

    private static String login(Role role) {
        return "create role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                .formatted(role.name(), role.password());
    }

    private List<String> grants() {
        return List.of(
                "revoke all on database %s from public".formatted(name),
                "grant connect on database %s to %s".formatted(name, service.name()),
                "alter schema public owner to %s".formatted(owner.name()),
                "revoke all on schema public from public",
                "grant usage on schema public to %s".formatted(service.name()));
    }

    private static void run(DataSource database, List<String> statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
