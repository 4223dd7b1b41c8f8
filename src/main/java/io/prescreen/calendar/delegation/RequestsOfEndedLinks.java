package io.prescreen.calendar.delegation;

import io.prescreen.calendar.link.WhenLinkEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What was asked for through a link is not wanted once it has ended. */
@ApplicationScoped
class RequestsOfEndedLinks implements WhenLinkEnds {

    private final VoidRequests ending;

    RequestsOfEndedLinks(VoidRequests ending) {
        this.ending = ending;
    }

    @Override
    public Uni<Void> ended(RowId link) {
        return ending.endThrough(link);
    }
}
