package io.prescreen.calendar.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.audit.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code Reset} of the contract: progress, and in the end the certificate. It says nothing of other tenants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResetView(
        UUID id,
        String model,
        String state,
        Instant startedAt,
        String startedBy,
        String step,
        String waitingFor,
        Instant finishedAt,
        List<Removal> removed) {

    /** {@code ResetPreview} of the contract. */
    record Preview(String state, List<Removal> removals) {

        static Preview of(Optional<Integration> integration, List<Removal> removals) {
            return new Preview(
                    Words.of(integration.map(one -> one.state).orElse(Integration.State.INACTIVE)), removals);
        }
    }

    /** {@code Resets} of the contract: each as far as it is, without what it removed. */
    record Resets(List<ResetView> resets) {

        static Resets of(List<Reset> resets) {
            return new Resets(
                    resets.stream().map(reset -> ResetView.of(reset, null)).toList());
        }
    }

    /** @param removed null: it is not told */
    static ResetView of(Reset reset, List<Removal> removed) {
        return new ResetView(
                reset.id.id(),
                Words.of(reset.model),
                reset.isFinished() ? "finished" : "resetting",
                reset.startedAt,
                reset.startedBy,
                reset.step,
                reset.waitingFor,
                reset.finishedAt,
                removed);
    }
}
