package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is known at one moment of a caller's ways to some mailboxes, all in lower case.
 *
 * @param caller the person whose ways they are; empty: the tenant's
 * @param generation of the activation in force; empty: none is
 * @param unclaimed those of the mailboxes that lie in a confirmed domain of the tenant, and are and were nobody's there
 * @param routes an entry for each mailbox
 * @param grantors the links through which the caller may ask, in the order in which they are asked
 * @param requests those through the grantors
 */
record Known(
        Optional<PersonId> caller,
        OptionalInt generation,
        Map<PersonId, DirectoryPerson> people,
        Map<String, Standing> standing,
        Set<String> unclaimed,
        Map<String, List<Route>> routes,
        List<LinkStatus> grantors,
        List<Request> requests) {

    static final Known NOTHING = new Known(
            Optional.empty(), OptionalInt.empty(), Map.of(), Map.of(), Set.of(), Map.of(), List.of(), List.of());

    Optional<String> mailboxOf(Target target) {
        return target.person()
                .map(person -> Optional.ofNullable(people.get(person)).flatMap(DirectoryPerson::mailbox))
                .orElse(target.mailbox());
    }

    /** By person the entry's own standing decides; by mailbox that of the best entry. */
    Standing standingOf(Target target, String mailbox) {
        return target.person()
                .map(person -> people.get(person).standing())
                .orElseGet(() -> standing.getOrDefault(mailbox, Standing.UNLISTED));
    }

    /** A request of an earlier activation is none. */
    Optional<Request> request(LinkStatus grantor, String mailbox) {
        return requests.stream()
                .filter(request -> request.grantorId().equals(grantor.id())
                        && request.mailbox.equals(mailbox)
                        && request.generation == generation.orElse(-1))
                .findFirst();
    }
}
