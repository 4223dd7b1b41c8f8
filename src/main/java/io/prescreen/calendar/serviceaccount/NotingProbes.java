package io.prescreen.calendar.serviceaccount;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.delegation.ProbeOutcome;
import io.prescreen.calendar.delegation.WhenProbeEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** What came of trying a mailbox that must not be reachable: an alarm when it is. */
@ApplicationScoped
class NotingProbes implements WhenProbeEnds {

    private static final Logger LOG = Logger.getLogger(NotingProbes.class);

    private final ForbiddenMailboxes forbidden;
    private final CoverageWork work;
    private final Audit audit;
    private final EnterpriseConfig config;
    private final MeterRegistry registry;

    NotingProbes(
            ForbiddenMailboxes forbidden,
            CoverageWork work,
            Audit audit,
            EnterpriseConfig config,
            MeterRegistry registry) {
        this.forbidden = forbidden;
        this.work = work;
        this.audit = audit;
        this.config = config;
        this.registry = registry;
    }

    @Override
    public Uni<Void> ended(RowId serviceAccount, String mailbox, ProbeOutcome outcome) {
        return forbidden.find(serviceAccount, mailbox).chain(found -> found.map(one -> note(one, outcome.kind()))
                // it may be covered by now, and was not to be asked for twice
                .orElseGet(() -> work.lookAgain(serviceAccount)));
    }

    private Uni<Void> note(ForbiddenMailbox one, ProbeOutcome.Kind kind) {
        return switch (kind) {
            case REACHABLE ->
                forbidden.tried(one.id(), true, config.proofInterval()).chain(() -> alarm(one));
            case REFUSED -> forbidden.tried(one.id(), false, config.proofInterval());
            case NOT_TAKEN -> forbidden.putOff(one.id(), TryingForbidden.LATER);
        };
    }

    /** A transaction may be run again: then the log and the counter tell of it twice, which is better than never. */
    private Uni<Void> alarm(ForbiddenMailbox one) {
        RowId account = one.serviceAccount();
        LOG.warnf(
                "service account %s reaches a mailbox that it must not: %s",
                account.id(), one.id().id());
        registry.counter("scope.exceeded").increment();
        Fact exceeded = Fact.of(Action.SCOPE_EXCEEDED)
                .mailbox(one.mailbox())
                .with("serviceAccount", account.id().toString());
        return audit.recordBySystem(account.tenantId(), List.of(exceeded));
    }
}
