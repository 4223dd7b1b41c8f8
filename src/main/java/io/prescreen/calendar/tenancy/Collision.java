package io.prescreen.calendar.tenancy;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL undid a transaction because of another one; run again, it may well succeed. */
final class Collision {

    /** {@code serialization_failure} and {@code deadlock_detected}. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private Collision() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> STATES.contains(stateOf(cause)));
    }

    /** Hibernate hands on what the driver says in the words of JDBC; not everything goes through Hibernate. */
    private static String stateOf(Throwable cause) {
        String state = "";
        if (cause instanceof PgException fromServer) {
            state = fromServer.getSqlState();
        } else if (cause instanceof SQLException translated) {
            state = translated.getSQLState();
        }
        return String.valueOf(state);
    }
}
