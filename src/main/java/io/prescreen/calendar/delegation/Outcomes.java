package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.PersonId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Tells others what became of requests, in the transaction that notes it: the audit, and of probes whoever has them made; and
 * whoever chooses what is reached.
 * Cronofy's words are not for the audit: the owner of the mailbox may read the fact.
 */
@ApplicationScoped
class Outcomes {

    private final Audit audit;
    private final List<WhenProbeEnds> probing;
    private final List<WhenVoidRequestEnds> choosing;

    Outcomes(Audit audit, @All List<WhenProbeEnds> probing, @All List<WhenVoidRequestEnds> choosing) {
        this.audit = audit;
        this.probing = probing;
        this.choosing = choosing;
    }

    Uni<Void> granted(Request request) {
        return request.isProbe()
                ? ended(request, ProbeOutcome.reachable())
                : record(Action.DELEGATION_GRANTED, List.of(request));
    }

    Uni<Void> quarantined(Request request) {
        return record(Action.DELEGATION_QUARANTINED, List.of(request));
    }

    /** @param requests of one tenant */
    Uni<Void> refused(List<Request> requests) {
        return Multi.createFrom()
                .iterable(requests)
                .filter(Request::isProbe)
                .onItem()
                .transformToUniAndConcatenate(probe -> ended(probe, refusalOf(probe)))
                .collect()
                .asList()
                .chain(() -> record(
                        Action.DELEGATION_REFUSED,
                        requests.stream().filter(request -> !request.isProbe()).toList()));
    }

    /** Of a service account: there may be a wish for it again. */
    Uni<Void> voided(Request request) {
        return request.model == Model.BUSINESS_CONNECT || request.grantor == null
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(choosing)
                        .onItem()
                        .transformToUniAndConcatenate(other -> other.ended(request.grantorId()))
                        .collect()
                        .asList()
                        .replaceWithVoid();
    }

    private static ProbeOutcome refusalOf(Request probe) {
        return Request.REJECTED.equals(probe.error)
                ? ProbeOutcome.notTaken(probe.refusal())
                : ProbeOutcome.refused(probe.refusal());
    }

    private Uni<Void> ended(Request probe, ProbeOutcome outcome) {
        return Multi.createFrom()
                .iterable(probing)
                .onItem()
                .transformToUniAndConcatenate(other -> other.ended(probe.grantorId(), probe.mailbox, outcome))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** It happened in the background, or Cronofy said so. */
    private Uni<Void> record(Action action, List<Request> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().voidItem()
                : audit.recordBySystem(
                        requests.get(0).id.tenantId(),
                        requests.stream()
                                .map(request -> about(action, request.mailbox, person(request.askedBy)))
                                .toList());
    }

    static Fact about(Action action, String mailbox, Optional<PersonId> askedBy) {
        Fact fact = Fact.of(action).mailbox(mailbox);
        return askedBy.map(fact::person).orElse(fact);
    }

    private static Optional<PersonId> person(String askedBy) {
        return Optional.ofNullable(askedBy).map(PersonId::new);
    }
}
