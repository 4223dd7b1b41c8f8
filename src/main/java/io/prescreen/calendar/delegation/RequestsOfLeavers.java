package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.PersonLeft;
import io.prescreen.calendar.directory.WhenPersonLeaves;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests to the mailbox of somebody who leaves are void. */
@ApplicationScoped
class RequestsOfLeavers implements WhenPersonLeaves {

    private final Requests requests;
    private final VoidRequests ending;

    RequestsOfLeavers(Requests requests, VoidRequests ending) {
        this.requests = requests;
        this.ending = ending;
    }

    @Override
    public Uni<Void> left(PersonLeft fact) {
        return requests.lockedTo(fact.tenant(), fact.mailbox().stream().toList())
                .chain(unwanted -> ending.end(fact.tenant(), unwanted));
    }
}
