package io.prescreen.calendar.directory;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.directory.Domains.Confirmed;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Prescreen says which mail domains are a tenant's. */
@ApplicationScoped
class ConfirmingDomain {

    private final Tenancy tenancy;
    private final Listings listings;
    private final Domains domains;
    private final TellingOthers others;
    private final Audit audit;
    private final Clock clock;

    ConfirmingDomain(
            Tenancy tenancy, Listings listings, Domains domains, TellingOthers others, Audit audit, Clock clock) {
        this.tenancy = tenancy;
        this.listings = listings;
        this.domains = domains;
        this.others = others;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Confirmed> confirm(Caller caller, MailDomain domain) {
        TenantId tenant = caller.tenant();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return tenancy.inTransaction(tenant, () -> listings.waitForOthers(tenant)
                .chain(() -> domains.confirm(tenant, domain, now))
                .chain(changed -> write(changed, caller, Action.DOMAIN_CONFIRMED, domain))
                .chain(() -> domains.of(tenant, domain))
                .map(Optional::orElseThrow));
    }

    Uni<Void> withdraw(Caller caller, MailDomain domain) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> listings.waitForOthers(tenant)
                .chain(() -> domains.withdraw(tenant, domain))
                .chain(changed -> write(changed, caller, Action.DOMAIN_WITHDRAWN, domain)));
    }

    private Uni<Void> write(boolean changed, Caller caller, Action action, MailDomain domain) {
        return changed
                ? audit.record(caller, List.of(Fact.of(action).with("domain", domain.name())))
                        .chain(() -> others.tell(caller.tenant()))
                : Uni.createFrom().voidItem();
    }
}
