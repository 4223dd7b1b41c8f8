package io.prescreen.calendar.availability;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One attempt of an interview to have the same time of several mailboxes.
 *
 * @param holder the name of the interview, in its tenant
 * @param id of the attempt: an interview that is being moved holds its former time meanwhile
 * @param time what is held
 * @param clear what nobody else may hold: the time, and what is to be clear around it
 * @param mailboxes in lower case
 */
public record Hold(String holder, UUID id, Stretch time, Stretch clear, Set<String> mailboxes) {

    /** A new attempt at the slot of the proof, by the mailboxes that the interview has by now. */
    public static Hold of(String holder, Proof proof, Collection<String> mailboxes) {
        return new Hold(holder, UUID.randomUUID(), proof.slot(), proof.around(), lowerCase(mailboxes));
    }

    /** A new attempt, with nothing around it. */
    public static Hold of(String holder, Stretch time, Collection<String> mailboxes) {
        return new Hold(holder, UUID.randomUUID(), time, time, lowerCase(mailboxes));
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
