package io.prescreen.calendar.linking;

import io.prescreen.calendar.directory.PersonLeft;
import io.prescreen.calendar.directory.WhenPersonLeaves;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody completes a link for somebody who has left. */
@ApplicationScoped
class AttemptsOfLeavers implements WhenPersonLeaves {

    private final LinkAttempts attempts;
    private final ExpiredAttempts expired;

    AttemptsOfLeavers(LinkAttempts attempts, ExpiredAttempts expired) {
        this.attempts = attempts;
        this.expired = expired;
    }

    @Override
    public Uni<Void> left(PersonLeft fact) {
        return attempts.openOf(fact.tenant(), fact.person())
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(
                        attempt -> expired.abandon(attempt).invoke(() -> attempt.end(State.FAILED)))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
