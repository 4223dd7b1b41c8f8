package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Which mailboxes a caller may reach, and how: a person their own. To be called inside a transaction of the caller's
 * tenant.
 */
@ApplicationScoped
public class Routes {

    private final PersonalLinks links;

    Routes(PersonalLinks links) {
        this.links = links;
    }

    /** By mailbox, in lower case. What is not in it does not exist, lies outside or is not visible: nobody can tell. */
    public Uni<Map<String, Route>> of(Caller caller) {
        return caller.person()
                .map(person -> links.of(caller.tenant(), person))
                .orElse(Uni.createFrom().item(Optional.empty()))
                .map(own -> own.map(link -> Map.of(link.mailbox(), new Route(Route.Kind.PERSONAL_LINK, link)))
                        .orElse(Map.of()));
    }
}
