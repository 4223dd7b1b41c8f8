package io.prescreen.calendar.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Time of a mailbox that blocks now and did not when somebody was offered it.
 *
 * @param mailbox in lower case
 * @param from inclusive; within the slot and the time around it
 * @param to exclusive
 * @param unknownReason why it is unknown; only then
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Change(String mailbox, Instant from, Instant to, Now now, Optional<UnknownReason> unknownReason) {

    public static final Comparator<Change> ORDER =
            Comparator.comparing(Change::mailbox).thenComparing(Change::from).thenComparing(Change::to);

    /** What the time is by now. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Now {
        BUSY,
        TENTATIVE,
        UNKNOWN,
        /** Another interview holds it, whether or not calendars show that yet. */
        PROMISED
    }

    static Change busy(String mailbox, Stretch time) {
        return new Change(mailbox, time.start(), time.end(), Now.BUSY, Optional.empty());
    }

    static Change tentative(String mailbox, Stretch time) {
        return new Change(mailbox, time.start(), time.end(), Now.TENTATIVE, Optional.empty());
    }

    static Change unknown(String mailbox, Stretch time, Optional<UnknownReason> why) {
        UnknownReason reason = why.orElse(UnknownReason.UPSTREAM_UNAVAILABLE);
        return new Change(mailbox, time.start(), time.end(), Now.UNKNOWN, Optional.of(reason));
    }

    static Change promised(Taken taken) {
        return new Change(taken.mailbox(), taken.time().start(), taken.time().end(), Now.PROMISED, Optional.empty());
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "%s from %s to %s".formatted(now, from, to);
    }
}
