package io.prescreen.calendar.availability;

import io.prescreen.calendar.delegation.Reach;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known of somebody who was asked for.
 *
 * @param person the one asked for; empty: a mailbox was
 * @param mailbox as the caller spells it; of a person only when the caller has a route to it
 */
public record Answer(Optional<PersonId> person, Optional<String> mailbox, MailboxFreeBusy times) {

    public static List<Answer> inOrder(List<Asked> asked, List<Reach> reaches, List<MailboxFreeBusy> times) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Answer(
                        asked.get(i).target().person(),
                        asked.get(i).spelled().or(reaches.get(i)::mailbox),
                        times.get(i)))
                .toList();
    }
}
