package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.link.WhenServiceAccountConnects;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What was chosen for a service account stays chosen when it is connected again. */
@ApplicationScoped
class CoverageFollowsAccounts implements WhenServiceAccountConnects {

    private final CoverageWork work;

    CoverageFollowsAccounts(CoverageWork work) {
        this.work = work;
    }

    @Override
    public Uni<Void> connected(RowId serviceAccount) {
        return work.lookAgain(serviceAccount);
    }
}
