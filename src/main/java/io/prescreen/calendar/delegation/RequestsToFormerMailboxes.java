package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.WhenMailboxesEnd;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Nobody wants what is still being asked for to a mailbox that its person has not got any more, or who left. */
@ApplicationScoped
class RequestsToFormerMailboxes implements WhenMailboxesEnd {

    private final Requests requests;
    private final VoidRequests ending;

    RequestsToFormerMailboxes(Requests requests, VoidRequests ending) {
        this.requests = requests;
        this.ending = ending;
    }

    @Override
    public Uni<Void> ended(TenantId tenant, Collection<String> mailboxes) {
        return requests.lockedTo(tenant, mailboxes).chain(unwanted -> ending.withdraw(tenant, unwanted));
    }
}
