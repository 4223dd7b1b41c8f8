package io.prescreen.sandbox.cronofy.writing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every write that reached a calendar, oldest first; times are real ones, whatever the sandbox clock says. */
public final class History {

    private static final int CAPACITY = 200_000;

    private final List<Applied> applied = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();

    /** What a write changed. */
    public enum Effect {
        @JsonProperty("created")
        CREATED,
        /** it was there already */
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("deleted")
        DELETED,
        /** there was nothing to delete */
        @JsonProperty("none")
        NONE
    }

    /**
     * A write that reached the calendar.
     *
     * @param calendar its name
     * @param operation {@code upsert} or {@code delete}
     * @param summary what the event was called by the write; null when it was deleted
     */
    public record Applied(
            String at,
            String application,
            String mailbox,
            String calendar,
            String calendarId,
            String eventId,
            String operation,
            String summary,
            Effect effect) {}

    public List<Applied> all() {
        return List.copyOf(applied);
    }

    void add(Write write, Effect effect) {
        if (applied.size() == CAPACITY) {
            applied.remove(0);
        }
        boolean upsert = write instanceof Write.Upsert;
        applied.add(new Applied(
                clock.instant().toString(),
                write.key().clientId(),
                write.key().mailbox(),
                write.key().calendar(),
                write.calendarId(),
                write.key().eventId(),
                upsert ? "upsert" : "delete",
                upsert ? ((Write.Upsert) write).content().summary() : null,
                effect));
    }

    void clear() {
        applied.clear();
    }
}
