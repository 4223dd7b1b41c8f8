package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.DelegationAnswer;
import io.prescreen.calendar.cronofy.DelegationAnswer.Refusal;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cronofy answers a request. All that happens is that the answer is stored; the first one counts. */
@ApplicationScoped
class ReceivingAnswer {

    enum Received {
        /** Stored now or before: there is no difference for whoever sends it again. */
        TAKEN,
        /** Nobody waits at this address, or not any more. */
        UNKNOWN,
        /** The request is of an activation that is over. */
        INACTIVE
    }

    private record Stored(Received received, Optional<Model> toExchange) {}

    private static final int LONGEST_WORDS = 1_000;

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Requests requests;
    private final CallbackAddresses addresses;
    private final DueRequests due;
    private final Outcomes outcomes;
    private final Clock clock;

    ReceivingAnswer(
            Tenancy tenancy,
            ActiveModels models,
            Requests requests,
            CallbackAddresses addresses,
            DueRequests due,
            Outcomes outcomes,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.requests = requests;
        this.addresses = addresses;
        this.due = due;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    Uni<Received> receive(Secret secret, DelegationAnswer answer) {
        byte[] hash = addresses.hashOf(secret);
        return tenancy.tenantOf(CallbackAddresses.TENANT_OF_SECRET, hash)
                .chain(tenant -> tenant.map(found -> tenancy.inTransaction(found, () -> store(found, hash, answer)))
                        .orElseGet(() -> nothing(Received.UNKNOWN)))
                .invoke(stored -> stored.toExchange().ifPresent(due::answered))
                .map(Stored::received);
    }

    private Uni<Stored> store(TenantId tenant, byte[] hash, DelegationAnswer answer) {
        return requests.modelOf(tenant, hash).chain(model -> model.map(one -> store(tenant, one, hash, answer))
                .orElseGet(() -> nothing(Received.UNKNOWN)));
    }

    private Uni<Stored> store(TenantId tenant, Model model, byte[] hash, DelegationAnswer answer) {
        return models.hold(tenant, model)
                .chain(generation -> requests.withCallback(tenant, hash).chain(found -> found.map(request ->
                                request.generation == generation.orElse(-1) || request.isAwaitedToBeGivenBack()
                                        ? note(request, answer).map(next -> new Stored(Received.TAKEN, next))
                                        : nothing(Received.INACTIVE))
                        .orElseGet(() -> nothing(Received.UNKNOWN))));
    }

    private static Uni<Stored> nothing(Received received) {
        return Uni.createFrom().item(new Stored(received, Optional.empty()));
    }

    private Uni<Optional<Model>> note(Request request, DelegationAnswer answer) {
        if (!request.state.isToBeAsked()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Instant now = Instant.now(clock);
        if (answer.code().isEmpty() && request.generation == VoidRequests.NEVER) {
            return requests.forget(request).replaceWith(Optional.empty());
        }
        if (answer.code().isEmpty()) {
            refuse(request, answer.refusal().orElseThrow(), now);
            return outcomes.refused(List.of(request)).replaceWith(Optional.empty());
        }
        addresses.putCode(request, answer.code().get());
        request.state = Request.State.ANSWERED;
        request.answeredAt = now;
        request.attempts = 0;
        // at once, whatever the clocks of replicas say; who was begun first goes first
        request.dueAt = request.begunAt;
        return Uni.createFrom().item(Optional.of(request.model));
    }

    private static void refuse(Request request, Refusal words, Instant now) {
        request.refused(cut(words.error()), cut(words.key()), cut(words.description()), now);
    }

    private static String cut(String words) {
        return words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
