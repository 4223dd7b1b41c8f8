package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.PersonLeft;
import io.prescreen.calendar.directory.WhenPersonLeaves;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Requests to the mailbox of somebody who leaves are void, and those that were begun through their link end with it. */
@ApplicationScoped
class RequestsOfLeavers implements WhenPersonLeaves {

    private final Requests requests;
    private final PersonalLinks links;
    private final VoidRequests ending;

    RequestsOfLeavers(Requests requests, PersonalLinks links, VoidRequests ending) {
        this.requests = requests;
        this.links = links;
        this.ending = ending;
    }

    @Override
    public Uni<Void> left(PersonLeft fact) {
        return links.of(fact.tenant(), fact.person())
                .map(own -> own.map(LinkStatus::id).map(id -> id.id()).orElse(new UUID(0, 0)))
                .chain(own ->
                        requests.lockedOf(fact.tenant(), own, fact.mailbox().orElse("")))
                .chain(unwanted -> ending.end(fact.tenant(), unwanted));
    }
}
