package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks whose service account was granted, which takes another call than the exchange of its code. When that call fails
 * the code has been used: what was granted stays sealed in its attempt until Cronofy answers, or is given back.
 */
@ApplicationScoped
class DescribingGrant {

    private final Cronofy cronofy;
    private final EstablishingLink establishing;

    DescribingGrant(Cronofy cronofy, EstablishingLink establishing) {
        this.cronofy = cronofy;
        this.establishing = establishing;
    }

    /** What needs no description is passed on. Outside of transactions. */
    Uni<Authorization> describe(Caller caller, RowId attempt, Purpose purpose, Authorization granted) {
        return granted.isDescribed()
                ? Uni.createFrom().item(granted)
                : cronofy.describe(new Turn(caller.tenant(), Lane.INTERACTIVE), granted)
                        .onFailure(CronofyFailure.class)
                        .recoverWithUni(failure -> giveUp(caller, attempt, purpose, granted, failure));
    }

    /** Where Cronofy was away or busy the person can repeat the call. */
    private Uni<Authorization> giveUp(
            Caller caller, RowId attempt, Purpose purpose, Authorization granted, Throwable failure) {
        return switch (((CronofyFailure) failure).reason()) {
            case RATE_LIMITED, UNAVAILABLE ->
                establishing.keep(caller, attempt, purpose, granted).chain(() -> Uni.createFrom()
                        .failure(failure));
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED ->
                establishing.giveBack(caller, attempt, purpose, granted);
        };
    }
}
