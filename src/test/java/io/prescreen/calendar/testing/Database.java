package io.prescreen.calendar.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The database as its owner sees it: everything. */
public record Database(String url, String user, String password) {

    static Database asOwner(Config config) {
        return new Database(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    static Database asService(Config config) {
        return new Database(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static final Map<Database, Deque<Connection>> WAITING = new ConcurrentHashMap<>();

    private static final String DEADLOCK = "40P01";

    /** Their rows are moved along by the background at any time; in the order in which it takes them. */
    private static final List<String> MOVING =
            List.of("resource_listing", "audit_segment", "audit_fact", "call_limit", "call_share", "call_demand");

    /** The background may hold one table and want another one just then: whom PostgreSQL sends away comes again. */
    public void empty() {
        for (int deadlocks = 0; deadlocks < 5; deadlocks++) {
            try {
                emptyWhatIsNot();
                return;
            } catch (IllegalStateException failed) {
                if (!(failed.getCause() instanceof SQLException cause) || !DEADLOCK.equals(cause.getSQLState())) {
                    throw failed;
                }
            }
        }
        throw new IllegalStateException("the background does not let go of the tables");
    }

    /** Until nothing is left: what the background was about to write may come in between. */
    private void emptyWhatIsNot() {
        List<String> tables = Stream.concat(resting().stream(), MOVING.stream()).toList();
        for (List<String> full = full(tables); !full.isEmpty(); full = full(tables)) {
            execute("truncate " + String.join(", ", full) + " cascade");
        }
    }

    /** In the same order. */
    private List<String> full(List<String> tables) {
        return query(tables.stream()
                .map(table -> "select '%1$s' where exists (select from %1$s)".formatted(table))
                .collect(Collectors.joining(" union all ")));
    }

    /** Every row of every table, and which facts were recorded, to see that nothing was changed. */
    public List<String> content() {
        return Stream.concat(
                        resting().stream()
                                .flatMap(table ->
                                        query("select row::text from %s row order by 1".formatted(table)).stream()),
                        query("select id from audit_fact order by 1").stream())
                .toList();
    }

    /** All others, also those of tomorrow; but not what counts the calls to Cronofy, which is one row for ever. */
    private List<String> resting() {
        return query("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                   and relname not in ('flyway_schema_history', 'call_limit', 'call_share', 'call_demand', '%s')
                 order by 1""".formatted(String.join("', '", MOVING)));
    }

    public void execute(String sql) {
        session(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                return List.of();
            } catch (SQLException failed) {
                throw new IllegalStateException(sql, failed);
            }
        });
    }

    /** The first column of each row, as text. */
    public List<String> query(String sql) {
        return session(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            } catch (SQLException failed) {
                throw new IllegalStateException(sql, failed);
            }
        });
    }

    /** One that waits, or another; whose server was stopped meanwhile is of no use. */
    private List<String> session(Function<Connection, List<String>> work) {
        Deque<Connection> waiting = WAITING.computeIfAbsent(this, key -> new ConcurrentLinkedDeque<>());
        try {
            Connection connection = waiting.poll();
            while (connection != null && !connection.isValid(1)) {
                connection.close();
                connection = waiting.poll();
            }
            Connection used = connection == null ? connect() : connection;
            List<String> found = work.apply(used);
            waiting.push(used);
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
