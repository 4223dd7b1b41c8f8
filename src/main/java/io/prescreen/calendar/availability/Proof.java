package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was seen of everybody's time when a slot was offered. It is a tenant's, whoever of them asked; a mailbox that is not
 * in it was not looked at, and so counts as seen free.
 *
 * @param before time that was to be clear before the slot; zero or more
 * @param after likewise after it
 * @param zone the viewer's, an IANA zone: whole days begin when they begin there
 * @param tentativeBlocks whether the slot had to be clear of tentative time, too
 * @param seen by mailbox, however it is spelled; kept in lower case, and only the slot and the time around it
 * @param people likewise by the id of the person, of those whose mailbox whoever looked is not told
 * @param asOf when the first of the calendars was read
 */
public record Proof(
        Stretch slot,
        Duration before,
        Duration after,
        ZoneId zone,
        boolean tentativeBlocks,
        Map<String, Availability> seen,
        Map<PersonId, Availability> people,
        Instant asOf) {

    public Proof {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("buffers are not negative");
        }
        Stretch clear = around(slot, before, after);
        seen = seen.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        mailbox -> mailbox.getKey().toLowerCase(Locale.ROOT),
                        mailbox -> mailbox.getValue().clip(clear),
                        (one, same) -> one));
        people = people.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, person -> person.getValue().clip(clear)));
    }

    /** Of mailboxes alone. */
    public Proof(
            Stretch slot,
            Duration before,
            Duration after,
            ZoneId zone,
            boolean tentativeBlocks,
            Map<String, Availability> seen,
            Instant asOf) {
        this(slot, before, after, zone, tentativeBlocks, seen, Map.of(), asOf);
    }

    /** The same, now that it is known whose the mailboxes are; what was seen of a mailbox itself stays. */
    public Proof with(Map<PersonId, String> mailboxes) {
        Map<String, Availability> all = new HashMap<>();
        people.forEach((person, availability) ->
                Optional.ofNullable(mailboxes.get(person)).ifPresent(mailbox -> all.put(mailbox, availability)));
        all.putAll(seen);
        return new Proof(slot, before, after, zone, tentativeBlocks, all, people, asOf);
    }

    /** The slot with the time that is to be clear before and after it. */
    public Stretch around() {
        return around(slot, before, after);
    }

    Window window() {
        return new Window(around().start(), around().end(), zone);
    }

    /**
     * What blocks now and did not when it was seen. Whoever was busy may have any state by now; a slot that was offered
     * over tentative or unknown time has not changed as long as that is all that it is.
     */
    List<Change> changes(String mailbox, MailboxFreeBusy now) {
        Availability then = seen.getOrDefault(mailbox.toLowerCase(Locale.ROOT), Availability.FREE);
        Availability here = now.availability().clip(around());
        List<Change> changes = new ArrayList<>();
        here.busy().minus(then.busy()).stretches().forEach(it -> changes.add(Change.busy(mailbox, it)));
        if (tentativeBlocks) {
            here.tentative()
                    .minus(then.busy())
                    .minus(then.tentative())
                    .stretches()
                    .forEach(it -> changes.add(Change.tentative(mailbox, it)));
        }
        here.unknown()
                .minus(then.busy())
                .minus(then.unknown())
                .stretches()
                .forEach(it -> changes.add(Change.unknown(mailbox, it, now.reason())));
        return changes;
    }

    private static Stretch around(Stretch slot, Duration before, Duration after) {
        return new Stretch(slot.start().minus(before), slot.end().plus(after));
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "what was seen of " + slot;
    }
}
