package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.delegation.WhenVoidRequestEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever was withdrawn while Cronofy's answer waited, and is covered again since, is enrolled. */
@ApplicationScoped
class CoverageFollowsRequests implements WhenVoidRequestEnds {

    private final CoverageWork work;

    CoverageFollowsRequests(CoverageWork work) {
        this.work = work;
    }

    @Override
    public Uni<Void> ended(RowId serviceAccount) {
        return work.lookAgain(serviceAccount);
    }
}
