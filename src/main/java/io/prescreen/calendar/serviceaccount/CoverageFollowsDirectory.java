package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.WhenDirectoryChanges;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever is added is enrolled, and whoever leaves is withdrawn, as soon as a replica gets to it. */
@ApplicationScoped
class CoverageFollowsDirectory implements WhenDirectoryChanges {

    private final CoverageWork work;

    CoverageFollowsDirectory(CoverageWork work) {
        this.work = work;
    }

    @Override
    public Uni<Void> changed(TenantId tenant) {
        return work.lookAgain(tenant);
    }
}
