package io.prescreen.calendar.tenancy;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** PostgreSQL cannot be reached now, or is shutting down. Repeating makes sense. */
public class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageUnavailableException(Throwable cause) {
        super("PostgreSQL cannot be reached", cause);
    }

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(StorageUnavailableException::saysSo);
    }

    private static boolean saysSo(Throwable cause) {
        if (cause instanceof PgException fromServer) {
            String state = String.valueOf(fromServer.getSqlState());
            // connection exceptions, too many connections, operator intervention (shutting down, starting up)
            return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                // Vert.x' pool reports a full waiting queue and its time-outs by a type of its own implementation
                || cause.getClass().getSimpleName().equals("NoStackTraceThrowable");
    }
}
