package io.prescreen.calendar.slots;

import static java.util.stream.Collectors.toMap;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.delegation.Reaching;
import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.KnownResources;
import io.prescreen.calendar.directory.ResourceSearch;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rooms come into question: those named, and listed ones that the caller reaches already. */
@ApplicationScoped
class PlanningRooms {

    /** More are not looked through. */
    private static final int MOST_LISTED = 500;

    private static final ResourceSearch ALL =
            new ResourceSearch(Optional.empty(), Optional.empty(), Optional.empty(), MOST_LISTED);

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final KnownResources resources;
    private final Reaching reaching;

    PlanningRooms(Tenancy tenancy, ActiveModels models, KnownResources resources, Reaching reaching) {
        this.tenancy = tenancy;
        this.models = models;
        this.resources = resources;
        this.reaching = reaching;
    }

    /** Empty when none is wanted. */
    Uni<Optional<RoomPlan>> plan(Caller caller, AskedRooms wanted, Invitees invitees) {
        return wanted == null
                ? Uni.createFrom().item(Optional.empty())
                : listed(caller.tenant(), invitees.rooms()).chain(listed -> reachable(caller, listed)
                        .map(reachable -> Optional.of(plan(wanted, invitees, listed, reachable))));
    }

    private static RoomPlan plan(
            AskedRooms wanted, Invitees invitees, Map<String, RoomCandidate> listed, List<RoomCandidate> reachable) {
        int capacity = wanted.capacity() == null ? 0 : wanted.capacity();
        return wanted.oneOf() == null
                ? RoomPlan.ofListed(capacity, reachable, invitees.places())
                : RoomPlan.ofNamed(capacity, invitees.rooms(), listed, reachable, invitees.places());
    }

    private Uni<Map<String, RoomCandidate>> listed(TenantId tenant, List<Asked> named) {
        List<String> mailboxes =
                named.stream().flatMap(one -> one.target().mailbox().stream()).toList();
        return tenancy.inTransaction(tenant, () -> models.generations(tenant)
                .map(active -> Model.rootsOf(active.keySet()))
                .chain(kinds -> listed(tenant, kinds, mailboxes)));
    }

    private Uni<Map<String, RoomCandidate>> listed(TenantId tenant, Set<LinkKind> kinds, List<String> mailboxes) {
        return resources
                .listed(tenant, kinds, mailboxes)
                .chain(named -> resources.search(tenant, kinds, ALL).map(all -> {
                    List<KnownResource> both = new ArrayList<>(named);
                    both.addAll(all);
                    return both.stream().collect(toMap(KnownResource::mailbox, RoomCandidate::of, (one, same) -> one));
                }));
    }

    private Uni<List<RoomCandidate>> reachable(Caller caller, Map<String, RoomCandidate> listed) {
        return reaching.reachable(caller, listed.keySet())
                .map(found -> found.stream().map(listed::get).toList());
    }
}
