package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what came of probes. */
@ApplicationScoped
class HeardProbes implements WhenProbeEnds {

    private final Map<String, ProbeOutcome> outcomes = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> ended(RowId serviceAccount, String mailbox, ProbeOutcome outcome) {
        outcomes.put(mailbox, outcome);
        return Uni.createFrom().voidItem();
    }

    ProbeOutcome of(String mailbox) {
        return outcomes.get(mailbox);
    }

    void forget() {
        outcomes.clear();
    }
}
