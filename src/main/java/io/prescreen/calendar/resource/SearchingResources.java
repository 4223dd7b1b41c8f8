package io.prescreen.calendar.resource;

import io.prescreen.calendar.delegation.Reaching;
import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.KnownResources;
import io.prescreen.calendar.directory.ResourceSearch;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Which rooms there are, and which of them the caller can look at. */
@ApplicationScoped
class SearchingResources {

    /** @param reachable mailboxes */
    record Found(List<KnownResource> resources, Set<String> reachable) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final KnownResources known;
    private final Reaching reaching;

    SearchingResources(Tenancy tenancy, ActiveModels models, KnownResources known, Reaching reaching) {
        this.tenancy = tenancy;
        this.models = models;
        this.known = known;
        this.reaching = reaching;
    }

    Uni<Found> search(Caller caller, ResourceSearch wanted) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> models.generations(tenant)
                        .chain(active -> known.search(tenant, Model.rootsOf(active.keySet()), wanted)))
                .chain(found -> reaching.reachable(
                                caller,
                                found.stream().map(KnownResource::mailbox).toList())
                        .map(reachable -> new Found(found, reachable)));
    }
}
