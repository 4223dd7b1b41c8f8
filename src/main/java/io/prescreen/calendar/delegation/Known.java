package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known at one moment of a caller's ways to some mailboxes, all in lower case.
 *
 * @param caller the person whose ways they are; empty: the tenant's
 * @param active the generation of each activation in force
 * @param routes of the models that are active, an entry for each mailbox
 * @param grantors the links through which the caller may ask, in the order in which they are asked
 * @param requests those through the grantors
 * @param enrolling why service accounts do not reach a mailbox that they were asked for
 */
record Known(
        Optional<PersonId> caller,
        Map<Model, Integer> active,
        Map<PersonId, DirectoryPerson> people,
        DirectoryView directory,
        Map<String, List<Route>> routes,
        List<LinkStatus> grantors,
        List<Request> requests,
        Map<String, Obstacle> enrolling) {

    static final Known NOTHING = new Known(
            Optional.empty(), Map.of(), Map.of(), DirectoryView.NOTHING, Map.of(), List.of(), List.of(), Map.of());

    /** The same for somebody who has other routes. */
    Known with(Optional<PersonId> another, Map<String, List<Route>> theirs) {
        return new Known(another, active, people, directory, ofActive(active, theirs), grantors, requests, enrolling);
    }

    /** Routes exist only while their model is active. */
    static Map<String, List<Route>> ofActive(Map<Model, Integer> active, Map<String, List<Route>> routes) {
        return routes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                .filter(route -> active.containsKey(modelOf(route)))
                .toList()));
    }

    private static Model modelOf(Route route) {
        return route.kind() == Route.Kind.SERVICE_ACCOUNT ? Model.ENTERPRISE_CONNECT : Model.BUSINESS_CONNECT;
    }

    Optional<String> mailboxOf(Target target) {
        return target.person()
                .map(person -> Optional.ofNullable(people.get(person)).flatMap(DirectoryPerson::mailbox))
                .orElse(target.mailbox());
    }

    /** By person the entry's own standing decides; by mailbox that of the best entry. */
    Standing standingOf(Target target, String mailbox) {
        return target.person()
                .map(person -> people.get(person).standing())
                .orElseGet(() -> directory.standing().getOrDefault(mailbox, Standing.UNLISTED));
    }

    boolean isUnclaimed(String mailbox) {
        return directory.unclaimed().contains(mailbox);
    }

    boolean isResource(String mailbox) {
        return directory.resources().contains(mailbox);
    }

    /** A request of an earlier activation is none. */
    Optional<Request> request(LinkStatus grantor, String mailbox) {
        return requests.stream()
                .filter(request -> request.grantorId().equals(grantor.id())
                        && request.mailbox.equals(mailbox)
                        && Integer.valueOf(request.generation).equals(active.get(request.model)))
                .findFirst();
    }
}
