package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether what was seen of a slot still holds. */
@ApplicationScoped
public class Rechecking {

    private final Looking looking;

    Rechecking(Looking looking) {
        this.looking = looking;
    }

    /**
     * What blocks the slot, or the time around it, by now and did not when it was seen; empty: nothing. Reads the calendars
     * afresh, by the caller's routes, which is a look like any other. Outside of transactions. Trouble of Cronofy's makes a
     * mailbox unknown, which is a change.
     *
     * @param mailboxes whoever is to take part by now, in lower case
     * @param own what the interview itself has in the calendars already
     */
    public Uni<List<Change>> changes(Caller caller, Proof proof, Set<String> mailboxes, Optional<OwnTime> own) {
        List<String> inOrder = mailboxes.stream().sorted().toList();
        List<Asked> asked = inOrder.stream().map(Asked::mailbox).toList();
        return looking.query(caller, asked, proof.window(), true, own).map(answers -> IntStream.range(0, inOrder.size())
                .boxed()
                .flatMap(i -> proof.changes(inOrder.get(i), answers.get(i).times()).stream())
                .sorted(Change.ORDER)
                .toList());
    }
}
