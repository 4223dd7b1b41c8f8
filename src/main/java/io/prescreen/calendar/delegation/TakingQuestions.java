package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes requests to ask Cronofy, for so long that nobody else asks meanwhile. */
@ApplicationScoped
class TakingQuestions {

    private static final Logger LOG = Logger.getLogger(TakingQuestions.class);

    /** Longer than asking can take, with a refresh before it and another one after it, and the turns of all four calls. */
    static final Duration LEASE = Duration.ofSeconds(180);

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Requests requests;
    private final CallbackAddresses addresses;
    private final Clock clock;

    TakingQuestions(Tenancy tenancy, ActiveModels models, Requests requests, CallbackAddresses addresses, Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.requests = requests;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Those of a tenant and a model that are still to be asked.
     *
     * @param claimed false: whoever began them asks, unless somebody has come first
     */
    Uni<List<Question>> take(List<RowId> ids, boolean claimed) {
        return tenancy.inTransaction(ids.get(0).tenantId(), () -> requests.locked(ids)
                .call(found -> forgetWhatNobodyAwaits(ids.get(0).tenantId(), found))
                .chain(found -> generation(found).map(generation -> found.stream()
                        .filter(request -> isToBeAsked(request, generation) && (claimed || request.attempts == 0))
                        .map(this::question)
                        .toList())));
    }

    /** It was awaited for long enough. */
    private Uni<Void> forgetWhatNobodyAwaits(TenantId tenant, List<Request> found) {
        return requests.forget(
                tenant, found.stream().filter(Request::isAwaitedToBeGivenBack).toList());
    }

    private Uni<OptionalInt> generation(List<Request> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(OptionalInt.empty())
                : models.generationOf(found.get(0).id.tenantId(), found.get(0).model);
    }

    private static boolean isToBeAsked(Request request, OptionalInt generation) {
        return request.state.isToBeAsked() && request.isWantedIn(generation);
    }

    private Question question(Request request) {
        request.attempts++;
        lease(request);
        return new Question(
                request.id, request.attempts, request.grantorId(), request.mailbox, request.purpose, address(request));
    }

    /** For as long again, those that nobody else has taken or withdrawn since. */
    Uni<List<Question>> keep(List<Question> taken) {
        return tenancy.inTransaction(taken.get(0).request().tenantId(), () -> requests.locked(
                        taken.stream().map(Question::request).toList())
                .map(found -> found.stream().collect(Collectors.toMap(request -> request.id, request -> request)))
                .map(found -> taken.stream()
                        .filter(question -> isKept(question, found.get(question.request())))
                        .toList()));
    }

    private boolean isKept(Question question, Request request) {
        boolean kept = request != null && request.state.isToBeAsked() && request.attempts == question.number();
        if (kept) {
            lease(request);
        }
        return kept;
    }

    private void lease(Request request) {
        Instant now = Instant.now(clock);
        request.askedAt = now;
        request.dueAt = now.plus(LEASE);
    }

    /** What cannot be opened is of no use to anybody: one lost key must not keep the others from being asked. */
    private Secret address(Request request) {
        try {
            return addresses.open(request);
        } catch (IllegalStateException sealedByALostKey) {
            LOG.errorf("the address of request %s is lost, and gets another one", request.id.id());
            addresses.renew(request);
            return addresses.open(request);
        }
    }
}
