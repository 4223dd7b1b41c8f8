package io.prescreen.calendar.availability;

import io.prescreen.calendar.link.Route;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one mailbox, and from where.
 *
 * @param reason why it is not, or not wholly, known
 * @param route how it was reached; empty when it was not
 * @param asOf when the calendar was read
 * @param covered the part of the window that was read
 */
public record MailboxFreeBusy(
        String mailbox,
        Availability availability,
        Optional<UnknownReason> reason,
        Optional<Route.Kind> route,
        Optional<Instant> asOf,
        Optional<Stretch> covered) {

    public static MailboxFreeBusy unknown(String mailbox, Window window, UnknownReason reason) {
        return new MailboxFreeBusy(
                mailbox,
                Availability.unknown(window),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only for routes that the caller may use: they may know that it exists. */
    public MailboxFreeBusy by(Route.Kind kind) {
        return new MailboxFreeBusy(mailbox, availability, reason, Optional.of(kind), asOf, covered);
    }
}
