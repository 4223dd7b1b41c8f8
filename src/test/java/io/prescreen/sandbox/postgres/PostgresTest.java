package io.prescreen.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.onPort(0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void keepsTheServiceRoleFromOwningAndFromPassingRowSecurity() throws SQLException {
        var rights = "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles"
                + " where rolname = current_user";
        var owned =
                "select count(*) from pg_database where datdba = (select oid from pg_roles where rolname = current_user)";

        assertThat(asked(postgres.service(), rights)).isEqualTo("f");
        assertThat(asked(postgres.service(), owned)).isEqualTo("0");
    }

    @Test
    void letsTheServiceRoleCreateNothing() {
        assertDenied("create table mine (id int)");
        assertDenied("create temporary table mine (id int)");
        assertDenied("create schema mine");
        assertDenied("alter table pg_catalog.pg_class disable row level security");
    }

    @Test
    void letsTheOwnerMigrateAndGrant() throws SQLException {
        run(postgres.owner(), "create table note (tenant text, body text)");
        run(postgres.owner(), "insert into note values ('acme', 'hello'), ('globex', 'hidden')");
        run(postgres.owner(), "alter table note enable row level security");
        run(postgres.owner(), "create policy own on note using (tenant = 'acme')");
        assertDenied("select body from note");
        run(postgres.owner(), "grant select on note to app_user");

        assertThat(asked(postgres.service(), "select string_agg(body, ',') from note"))
                .isEqualTo("hello");
        assertThat(asked(postgres.owner(), "select count(*) from note")).isEqualTo("2");
    }

    @Test
    void keepsTheOwnerFromPassingForASuperuser() throws SQLException {
        var rights = "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                + " where rolname = current_user";

        assertThat(asked(postgres.owner(), rights)).isEqualTo("f");
        assertThat(asked(postgres.owner(), "select nspowner::regrole from pg_namespace where nspname = 'public'"))
                .isEqualTo("app_owner");
    }

    @Test
    void asksForPasswords() {
        assertThatThrownBy(() -> connection(new Role(postgres.service().name(), "guess")))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> connection(new Role("postgres", "postgres")))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void listensOnLoopbackOnlyAndTakesManyConnections() throws SQLException {
        assertThat(asked(postgres.service(), "show listen_addresses")).isEqualTo("localhost");
        assertThat(asked(postgres.service(), "show max_connections")).isEqualTo("200");
    }

    @Test
    void comesBackFromAnOutageOnTheSamePortWithTheSameData() throws SQLException {
        var port = postgres.port();
        run(postgres.owner(), "create table kept as select 'still here' as word");
        try (var cut = connection(postgres.service())) {
            postgres.stop();
            postgres.stop();

            assertThat(cut.isValid(5)).isFalse();
            assertThatThrownBy(() -> connection(postgres.service())).isInstanceOf(SQLException.class);
        } finally {
            postgres.start();
            postgres.start();
        }

        assertThat(postgres.port()).isEqualTo(port);
        assertThat(asked(postgres.owner(), "select word from kept")).isEqualTo("still here");
    }

    @Test
    void saysWhatTheServerSaidAndWhatToDoWhenItDoesNotStart() {
        var denied = new PostgresUnavailableException("initdb: error: cannot be run as root", null);

        assertThat(denied).hasMessageContaining("initdb: error").hasMessageContaining("Run as an ordinary user");
    }

    private static void assertDenied(String sql) {
        assertThatThrownBy(() -> run(postgres.service(), sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void run(Role role, String sql) throws SQLException {
        try (var connection = connection(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asked(Role role, String sql) throws SQLException {
        try (var connection = connection(role);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connection(Role role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role.name(), role.password());
    }
}
