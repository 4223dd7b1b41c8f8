package io.prescreen.calendar.audit;

import io.prescreen.calendar.problem.QueryParameter;
import java.time.Instant;
import java.util.UUID;

/** The last fact of a page: the next one begins with what was recorded before. */
record Cursor(Instant at, UUID id) {

    static Cursor of(StoredFact last) {
        return new Cursor(last.at(), last.id());
    }

    /** @throws RuntimeException when we did not make it */
    static Cursor parse(String text) {
        String[] parts = text.split("/", 2);
        return new Cursor(QueryParameter.time(parts[0]), UUID.fromString(parts[1]));
    }

    String text() {
        return at + "/" + id;
    }
}
