package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.integration.Removal;
import io.prescreen.calendar.integration.ResetStep;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Requests are void. Codes that Cronofy has sent already are exchanged, so that they can be given back. */
@ApplicationScoped
class ResettingRequests implements ResetStep {

    private static final Logger LOG = Logger.getLogger(ResettingRequests.class);
    private static final int AT_ONCE = 200;

    private final Tenancy tenancy;
    private final Requests requests;
    private final VoidRequests ending;
    private final Exchanging exchanging;
    private final Clock clock;

    ResettingRequests(Tenancy tenancy, Requests requests, VoidRequests ending, Exchanging exchanging, Clock clock) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.ending = ending;
        this.exchanging = exchanging;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "delegationRequests";
    }

    @Override
    public Uni<List<Removal>> preview(TenantId tenant, Model model) {
        return requests.open(tenant, model, Integer.MAX_VALUE).map(ResettingRequests::removals);
    }

    /** What was answered tells nobody anything any more. */
    @Override
    public Uni<List<Removal>> remove(TenantId tenant, Model model) {
        return requests.forgetAnswered(tenant, model)
                .chain(() -> requests.open(tenant, model, AT_ONCE))
                .call(open -> ending.end(tenant, open))
                .map(ResettingRequests::removals);
    }

    @Override
    public Uni<Progress> settle(TenantId tenant, Model model) {
        return left(tenant, model)
                .chain(this::giveBack)
                .chain(() -> left(tenant, model))
                .map(this::progress);
    }

    private Uni<List<Request>> left(TenantId tenant, Model model) {
        return tenancy.inTransaction(tenant, () -> requests.withoutActivation(tenant, model));
    }

    private Uni<Void> giveBack(List<Request> left) {
        return Multi.createFrom()
                .iterable(left.stream().filter(one -> !isUnderWay(one)).toList())
                .onItem()
                .transformToUniAndConcatenate(one -> exchanging
                        .exchange(one.id)
                        .onFailure(IllegalStateException.class)
                        .recoverWithUni(sealedByALostKey -> forget(one.id)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> forget(RowId lost) {
        LOG.errorf("the code of request %s is lost", lost.id());
        return tenancy.inTransaction(
                lost.tenantId(), () -> requests.deleteById(lost).replaceWithVoid());
    }

    private Progress progress(List<Request> left) {
        if (left.isEmpty()) {
            return Progress.DONE;
        }
        return left.stream().anyMatch(this::isUnderWay) ? Progress.CALLS : Progress.CRONOFY;
    }

    private boolean isUnderWay(Request request) {
        return request.attempts > 0 && request.dueAt.isAfter(Instant.now(clock));
    }

    private static List<Removal> removals(List<Request> open) {
        return open.stream()
                .map(request -> new Removal(Removal.Kind.DELEGATION_REQUEST, request.mailbox, null, request.askedBy))
                .toList();
    }
}
