package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes down what is done. To be called inside the open transaction of the act: act and fact are stored together or not
 * at all.
 */
@ApplicationScoped
public class Audit {

    private final Facts facts;
    private final Clock clock;

    Audit(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Any number of facts in one statement; none is none. */
    public Uni<Void> record(Caller by, List<Fact> done) {
        return record(by.tenant(), Actor.of(by), done);
    }

    /** What the service does by itself, in the background or for somebody who has no token. */
    public Uni<Void> recordBySystem(TenantId tenant, List<Fact> done) {
        return record(tenant, Actor.SYSTEM, done);
    }

    private Uni<Void> record(TenantId tenant, Actor by, List<Fact> done) {
        if (done.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        return facts.insert(
                done.stream().map(fact -> StoredFact.of(tenant, now, by, fact)).toList());
    }
}
