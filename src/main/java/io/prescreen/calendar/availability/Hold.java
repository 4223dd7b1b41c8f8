package io.prescreen.calendar.availability;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One attempt of an interview to have the same time of several mailboxes.
 *
 * @param holder the name of the interview, in its tenant
 * @param id of the attempt: an interview that is being moved holds its former time meanwhile
 * @param time what is held
 * @param clear what nobody else may hold: the time, and what is to be clear around it
 * @param mailboxes of whom is made sure that nobody else holds it; in lower case
 * @param anyway whose time it takes, too, once it is kept, whoever else holds that; in lower case
 */
public record Hold(String holder, UUID id, Stretch time, Stretch clear, Set<String> mailboxes, Set<String> anyway) {

    /** A new attempt at the slot of the proof, by the mailboxes that the interview has by now. */
    public static Hold of(String holder, Proof proof, Collection<String> mailboxes) {
        return new Hold(holder, UUID.randomUUID(), proof.slot(), proof.around(), lowerCase(mailboxes), Set.of());
    }

    /** A new attempt, with nothing around it. */
    public static Hold of(String holder, Stretch time, Collection<String> mailboxes) {
        return new Hold(holder, UUID.randomUUID(), time, time, lowerCase(mailboxes), Set.of());
    }

    /** The same attempt, which takes the time of these as well. */
    public Hold takingAnyway(Collection<String> others) {
        return new Hold(holder, id, time, clear, mailboxes, lowerCase(others));
    }

    /** Whose time it takes once it is kept. */
    Set<String> everybody() {
        return Stream.concat(mailboxes.stream(), anyway.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lowerCase(Collection<String> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "hold " + id + " of " + time;
    }
}
