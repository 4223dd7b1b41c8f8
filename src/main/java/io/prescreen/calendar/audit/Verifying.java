package io.prescreen.calendar.audit;

import io.prescreen.calendar.audit.Broken.Reason;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * Walks along the whole chain of a tenant, some facts in each transaction, up to the first that is not as the service
 * left it. Facts are added and segments dropped meanwhile.
 */
@ApplicationScoped
class Verifying {

    private static final int FACTS_AT_ONCE = 500;
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final Tenancy tenancy;
    private final Segments segments;
    private final Facts facts;
    private final Hashes hashes;

    Verifying(Tenancy tenancy, Segments segments, Facts facts, Hashes hashes) {
        this.tenancy = tenancy;
        this.segments = segments;
        this.facts = facts;
        this.hashes = hashes;
    }

    Uni<Walk> verify(TenantId tenant) {
        Walk walk = new Walk(hashes);
        return repeat(() -> tenancy.inTransaction(tenant, () -> step(tenant, walk)))
                .chain(() ->
                        unlessBroken(walk, () -> tenancy.inTransaction(tenant, () -> requireNoStray(tenant, walk))))
                .chain(() -> unlessBroken(walk, () -> verifyUnchained(tenant, walk)))
                .replaceWith(walk);
    }

    /** Whether to go on: until the chain ends or is broken. */
    private Uni<Boolean> step(TenantId tenant, Walk walk) {
        return segments.held(tenant, walk.number()).chain(found -> found.map(segment ->
                        along(segment, walk).map(ignored -> walk.broken().isEmpty()))
                .orElseGet(() -> requireLast(tenant, walk).replaceWith(false)));
    }

    private Uni<Void> along(Segment segment, Walk walk) {
        if (!walk.enter(segment)) {
            return Uni.createFrom().voidItem();
        }
        if (segment.isDropped()) {
            walk.pass(segment);
            return Uni.createFrom().voidItem();
        }
        return facts.after(walk.seq(), segment, FACTS_AT_ONCE)
                .invoke(rows -> walk.follow(segment, rows))
                .replaceWithVoid();
    }

    private Uni<Void> requireLast(TenantId tenant, Walk walk) {
        return segments.last(tenant)
                .invoke(last -> last.filter(segment -> segment.number > walk.number())
                        .ifPresent(later -> walk.breakAt(Broken.segment(Reason.SEGMENT_MISSING, walk.number()))))
                .replaceWithVoid();
    }

    private Uni<Void> requireNoStray(TenantId tenant, Walk walk) {
        return facts.stray(tenant)
                .invoke(found -> found.map(Broken::inserted).ifPresent(walk::breakAt))
                .replaceWithVoid();
    }

    /** Recorded a moment ago: nothing ties them to others yet, but only the service can have marked them. */
    private Uni<Void> verifyUnchained(TenantId tenant, Walk walk) {
        String[] last = {BEFORE_ALL};
        return repeat(() -> tenancy.inTransaction(tenant, () -> facts.unchainedAfter(tenant, last[0], FACTS_AT_ONCE))
                .map(rows -> {
                    requireMarked(rows, walk);
                    rows.stream()
                            .reduce((one, next) -> next)
                            .ifPresent(row -> last[0] = row.id().toString());
                    return rows.size() == FACTS_AT_ONCE && walk.broken().isEmpty();
                }));
    }

    private void requireMarked(List<FactRow> rows, Walk walk) {
        rows.stream()
                .filter(row -> !hashes.isMarked(row))
                .findFirst()
                .map(Broken::inserted)
                .ifPresent(walk::breakAt);
    }

    private static Uni<Void> unlessBroken(Walk walk, Supplier<Uni<Void>> next) {
        return walk.broken().isEmpty() ? next.get() : Uni.createFrom().voidItem();
    }

    private static Uni<Void> repeat(Supplier<Uni<? extends Boolean>> step) {
        return Multi.createBy()
                .repeating()
                .uni(step)
                .whilst(Boolean::booleanValue)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
