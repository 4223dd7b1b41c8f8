package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whose calendar it is by now: mailboxes get other owners. To be called inside a transaction of the tenant. */
@ApplicationScoped
class Organisers {

    private final Directory directory;

    Organisers(Directory directory) {
        this.directory = directory;
    }

    /**
     * With the mailbox that the directory confirms, or else the one that was known, unless the directory has it for
     * somebody else or nobody has decided whose it is: then there is no way to it but the organiser's own link.
     *
     * @param person or null for the general primary account
     * @param known the mailbox that was the organiser's
     */
    Uni<Organiser> of(TenantId tenant, String person, String known) {
        if (person == null) {
            return Uni.createFrom().item(new Organiser(Optional.empty(), known));
        }
        PersonId id = new PersonId(person);
        return directory.people(tenant, List.of(id)).chain(entries -> Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.standing() == Standing.CONFIRMED)
                .flatMap(DirectoryPerson::mailbox)
                .map(mailbox -> Uni.createFrom().item(new Organiser(Optional.of(id), mailbox)))
                .orElseGet(() -> unconfirmed(tenant, id, known)));
    }

    private Uni<Organiser> unconfirmed(TenantId tenant, PersonId person, String known) {
        return directory
                .standingOf(tenant, List.of(known))
                .map(standing -> standing.values().stream().allMatch(Standing.UNLISTED::equals))
                .map(free -> new Organiser(Optional.of(person), known, free));
    }
}
