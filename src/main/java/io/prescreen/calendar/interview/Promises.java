package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.Holds;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** The time that an interview holds until calendars show it. */
@ApplicationScoped
class Promises {

    /** Longer than any reading of a calendar is kept in memory. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Others are invited by the organiser's calendar service, and Cronofy asks some of theirs only now and then. */
    private static final Duration INVITING = Duration.ofMinutes(30);

    private final Holds holds;

    Promises(Holds holds) {
        this.holds = holds;
    }

    /** It was read back from the organiser's calendar. To be called in the transaction that says so. */
    Uni<Void> kept(Interview interview, Instant now) {
        TenantId tenant = interview.id.tenantId();
        return holds.expire(tenant, interview.name, now.plus(INVITING))
                .chain(() -> holds.expire(tenant, interview.name, interview.mailbox, now.plus(OVERLAP)));
    }
}
