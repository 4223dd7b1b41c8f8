package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.WhenResourcesChange;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A new room is enrolled where all are, and one that is not listed any more is withdrawn. */
@ApplicationScoped
class CoverageFollowsResources implements WhenResourcesChange {

    private final CoverageWork work;

    CoverageFollowsResources(CoverageWork work) {
        this.work = work;
    }

    @Override
    public Uni<Void> changed(RowId link) {
        return work.lookAgain(link);
    }
}
