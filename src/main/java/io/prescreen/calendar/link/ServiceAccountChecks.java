package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ServiceAccountDetails;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Keeps what Cronofy says of service accounts as fresh as somebody needs it. */
@ApplicationScoped
public class ServiceAccountChecks {

    private final SingleFlight<RowId, ServiceAccount> flights = new SingleFlight<>();
    private final Tenancy tenancy;
    private final Links links;
    private final LinkUse use;
    private final Cronofy cronofy;
    private final HealthAge age;
    private final Clock clock;

    ServiceAccountChecks(Tenancy tenancy, Links links, LinkUse use, Cronofy cronofy, HealthAge age, Clock clock) {
        this.tenancy = tenancy;
        this.links = links;
        this.use = use;
        this.cronofy = cronofy;
        this.age = age;
        this.clock = clock;
    }

    /**
     * The account itself when it is fresh enough, otherwise as Cronofy says now. Fails as Cronofy does, or with {@link
     * LinkDisconnectedException} when it is gone.
     */
    public Uni<ServiceAccount> fresh(ServiceAccount known, Lane lane) {
        Health health = known.link().health();
        return age.isFresh(health) || HealthAge.isOver(health)
                ? Uni.createFrom().item(known)
                : now(known.link().id(), lane);
    }

    Uni<ServiceAccount> now(RowId id, Lane lane) {
        return flights.share(id, () -> check(id, lane));
    }

    private Uni<ServiceAccount> check(RowId id, Lane lane) {
        return use.withToken(lane, id, cronofy::serviceAccount)
                .chain(details -> tenancy.inTransaction(id.tenantId(), () -> store(id, details)))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithUni(ended -> tenancy.inTransaction(id.tenantId(), () -> stored(id)));
    }

    private Uni<ServiceAccount> store(RowId id, ServiceAccountDetails details) {
        return links.usable(id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(link -> note(link, details))
                .map(ServiceAccount::of);
    }

    private Uni<ServiceAccount> stored(RowId id) {
        return links.findById(id).map(link -> {
            if (link == null || link.state == LinkState.REVOKING) {
                throw new LinkDisconnectedException();
            }
            return ServiceAccount.of(link);
        });
    }

    private void note(Link link, ServiceAccountDetails details) {
        link.state = details.active() ? LinkState.LINKED : LinkState.DISCONNECTED;
        link.reason = details.active() ? null : Health.Reason.PROFILE_DISCONNECTED;
        link.checkedAt = Instant.now(clock);
        details.domain().ifPresent(domain -> link.domain = domain);
        details.delegatedScope().ifPresent(scope -> link.delegatedScope = scope);
        link.migrationUrl = details.migration().map(URI::toString).orElse(null);
        if (!details.scope().isEmpty()) {
            link.scope = details.scope();
        }
    }
}
