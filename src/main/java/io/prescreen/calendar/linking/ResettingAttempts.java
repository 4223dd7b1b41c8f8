package io.prescreen.calendar.linking;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.integration.Removal;
import io.prescreen.calendar.integration.ResetStep;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Attempts end. What was authorised in one, though never confirmed, is given back: a code that has not been exchanged is
 * exchanged first, since only then it can be revoked. For a day ended attempts tell late browsers what has happened.
 */
@ApplicationScoped
class ResettingAttempts implements ResetStep {

    private final LinkAttempts attempts;
    private final ExpiredAttempts expired;
    private final ExchangingLeftCodes codes;
    private final Clock clock;

    ResettingAttempts(LinkAttempts attempts, ExpiredAttempts expired, ExchangingLeftCodes codes, Clock clock) {
        this.attempts = attempts;
        this.expired = expired;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "linkAttempts";
    }

    @Override
    public Uni<List<Removal>> preview(TenantId tenant, Model model) {
        return attempts.underWay(tenant, Purpose.of(model), Instant.now(clock)).map(ResettingAttempts::removals);
    }

    @Override
    public Uni<List<Removal>> remove(TenantId tenant, Model model) {
        return attempts.endable(tenant, Purpose.of(model), Instant.now(clock)).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        attempt -> expired.abandon(attempt).invoke(() -> attempt.end(State.FAILED)))
                .collect()
                .asList()
                .map(ended -> removals(found)));
    }

    @Override
    public Uni<Progress> settle(TenantId tenant, Model model) {
        return codes.exchange(tenant, Purpose.of(model));
    }

    private static List<Removal> removals(List<LinkAttempt> attempts) {
        return attempts.stream()
                .map(attempt -> new Removal(Removal.Kind.LINK_ATTEMPT, null, null, attempt.person))
                .toList();
    }
}
