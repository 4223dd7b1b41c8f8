package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccountChecks;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The health of service accounts while nobody opens their page: a break is noticed, and that it is over. */
@ApplicationScoped
class LookingAfterAccounts {

    private static final Logger LOG = Logger.getLogger(LookingAfterAccounts.class);

    /** What the calendar service mends is enrolled again soon. */
    private static final Duration WHILE_BROKEN = Duration.ofMinutes(5);

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final ServiceAccountChecks checks;
    private final EnterpriseConfig config;

    LookingAfterAccounts(Tenancy tenancy, Accounts accounts, ServiceAccountChecks checks, EnterpriseConfig config) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.checks = checks;
        this.config = config;
    }

    /** Outside of transactions. After how long to look again; trouble of Cronofy's makes nothing fail. */
    Uni<Duration> look(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.find(id)).chain(found -> found.map(this::look)
                .orElseGet(() -> Uni.createFrom().item(config.lookAgainAfter())));
    }

    private Uni<Duration> look(ServiceAccount known) {
        return checks.fresh(known, Lane.PROBE)
                .onFailure(CronofyFailure.class)
                .invoke(failure -> LOG.warnf(
                        "service account %s cannot be looked after: %s",
                        known.link().id().id(), failure.getMessage()))
                .onFailure(failure -> failure instanceof CronofyFailure || failure instanceof LinkDisconnectedException)
                .recoverWithItem(known)
                .map(seen -> isBroken(seen) ? shorter(WHILE_BROKEN) : config.lookAgainAfter());
    }

    private static boolean isBroken(ServiceAccount seen) {
        return seen.link().health().state() == Health.State.DISCONNECTED;
    }

    private Duration shorter(Duration pause) {
        return pause.compareTo(config.lookAgainAfter()) < 0 ? pause : config.lookAgainAfter();
    }
}
