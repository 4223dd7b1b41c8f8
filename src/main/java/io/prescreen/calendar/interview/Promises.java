package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.Holds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** The time that an interview holds until calendars show it. */
@ApplicationScoped
class Promises {

    /** Longer than any reading of a calendar is kept in memory. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final Holds holds;

    Promises(Holds holds) {
        this.holds = holds;
    }

    /** It was read back. To be called in the transaction that says so. */
    Uni<Void> kept(Interview interview, Instant now) {
        return holds.expire(interview.id.tenantId(), interview.name, now.plus(OVERLAP));
    }
}
