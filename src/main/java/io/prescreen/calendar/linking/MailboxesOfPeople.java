package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.OwnMailboxes;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mailbox that the directory confirms, and the one that the person has linked. */
@ApplicationScoped
class MailboxesOfPeople implements OwnMailboxes {

    private final Directory directory;
    private final PersonalLinks links;

    MailboxesOfPeople(Directory directory, PersonalLinks links) {
        this.directory = directory;
        this.links = links;
    }

    @Override
    public Uni<Set<String>> of(TenantId tenant, PersonId person) {
        return directory
                .people(tenant, List.of(person))
                .map(listed -> Optional.ofNullable(listed.get(person))
                        .filter(entry -> entry.standing() == Standing.CONFIRMED)
                        .flatMap(DirectoryPerson::mailbox))
                .chain(confirmed -> links.of(tenant, person)
                        .map(link -> Stream.concat(confirmed.stream(), link.map(LinkStatus::mailbox).stream())
                                .collect(Collectors.toSet())));
    }
}
