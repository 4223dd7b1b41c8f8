package io.prescreen.calendar.integration;

import io.prescreen.calendar.link.Provider;
import io.prescreen.calendar.link.Revoking;
import io.prescreen.calendar.link.TenantLinks;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** All links go: delegations first, then what they were obtained through; and Cronofy hears of each. */
@ApplicationScoped
class ResettingLinks implements ResetStep {

    private enum Step {
        REVOKED,
        NOTHING_LEFT,
        STUCK
    }

    /** The calls per second of the whole application are few. */
    static final int AT_ONCE = 50;

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Tenancy tenancy;
    private final TenantLinks links;
    private final Revoking revoking;
    private final Clock clock;

    ResettingLinks(Tenancy tenancy, TenantLinks links, Revoking revoking, Clock clock) {
        this.tenancy = tenancy;
        this.links = links;
        this.revoking = revoking;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Uni<List<Removal>> preview(TenantId tenant, Model model) {
        return links.rootedIn(tenant, model.roots()).map(ResettingLinks::removals);
    }

    @Override
    public Uni<List<Removal>> remove(TenantId tenant, Model model) {
        return links.endSome(tenant, model.roots()).map(ResettingLinks::removals);
    }

    /** Also those of the model that ended before: a reset leaves nothing at Cronofy. */
    @Override
    public Uni<Progress> settle(TenantId tenant, Model model) {
        Instant pause = Instant.now(clock).plus(AT_MOST);
        AtomicInteger left = new AtomicInteger(AT_ONCE);
        return tenancy.inTransaction(tenant, () -> links.lookAtWaiting(tenant))
                .chain(() -> revokeSome(tenant, model, pause, left));
    }

    private Uni<Progress> revokeSome(TenantId tenant, Model model, Instant pause, AtomicInteger left) {
        return Multi.createBy()
                .repeating()
                .uni(() -> revokeNext(tenant, model))
                // decided before the next one begins: what is begun is not to be cut off
                .whilst(step -> step == Step.REVOKED
                        && left.decrementAndGet() > 0
                        && Instant.now(clock).isBefore(pause))
                .collect()
                .last()
                .map(ResettingLinks::progress);
    }

    private static Progress progress(Step last) {
        return switch (last) {
            case REVOKED -> Progress.MORE;
            case NOTHING_LEFT -> Progress.DONE;
            case STUCK -> Progress.CRONOFY;
        };
    }

    private Uni<Step> revokeNext(TenantId tenant, Model model) {
        return tenancy.inTransaction(tenant, () -> links.nextToRevoke(tenant, model.roots()))
                .chain(next ->
                        next.map(id -> revoke(id)).orElse(Uni.createFrom().item(Step.NOTHING_LEFT)));
    }

    private Uni<Step> revoke(RowId id) {
        return revoking.revoke(id)
                .chain(() -> tenancy.inTransaction(id.tenantId(), () -> links.isToRevoke(id)))
                .map(left -> left ? Step.STUCK : Step.REVOKED);
    }

    private static List<Removal> removals(List<TenantLinks.Held> links) {
        return links.stream().map(ResettingLinks::removal).toList();
    }

    private static Removal removal(TenantLinks.Held held) {
        Removal.Kind kind =
                switch (held.link().kind()) {
                    case PERSONAL -> Removal.Kind.PERSONAL_LINK;
                    case PRIMARY -> Removal.Kind.PRIMARY_LINK;
                    case SERVICE_ACCOUNT -> Removal.Kind.SERVICE_ACCOUNT;
                    case DELEGATION -> Removal.Kind.DELEGATION;
                };
        Optional<String> person = held.holder().map(PersonId::value);
        return new Removal(
                kind, held.link().mailbox(), Provider.idOf(held.link().provider()), person.orElse(null));
    }
}
