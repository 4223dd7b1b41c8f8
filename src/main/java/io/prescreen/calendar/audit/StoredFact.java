package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact as it is stored, without its place in the chain.
 *
 * @param at in microseconds, as PostgreSQL keeps it
 * @param action a word of the contract; an older release may not know it
 */
record StoredFact(
        TenantId tenant,
        UUID id,
        Instant at,
        Actor actor,
        String action,
        Optional<String> person,
        Optional<String> mailbox,
        Optional<String> route,
        Map<String, String> details) {

    static StoredFact of(TenantId tenant, Instant at, Actor actor, Fact fact) {
        return new StoredFact(
                tenant,
                UUID.randomUUID(),
                at,
                actor,
                fact.action().word(),
                fact.person().map(Object::toString),
                fact.mailbox(),
                fact.route(),
                fact.details());
    }

    /** All of it, so that no two different facts have the same form. */
    String canonical() {
        return new Canonical()
                .add(tenant)
                .add(id)
                .add(at)
                .add(actor.kind())
                .addIfAny(actor.id())
                .addIfAny(actor.onBehalfOf())
                .add(action)
                .addIfAny(person)
                .addIfAny(mailbox)
                .addIfAny(route)
                .addAll(details)
                .text();
    }

    /** Without the mailbox: it might be logged. */
    @Override
    public String toString() {
        return "StoredFact[" + id + "]";
    }
}
