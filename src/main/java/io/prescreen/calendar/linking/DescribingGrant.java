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
 * Asks whose service account was granted, which takes another call than the exchange of its code. By then the code has been
 * used: what was granted is sealed in its attempt until Cronofy answers, or given back.
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
                : establishing
                        .keep(caller, attempt, purpose, granted)
                        .chain(() -> cronofy.describe(new Turn(caller.tenant(), Lane.INTERACTIVE), granted))
                        .onFailure(DescribingGrant::isOver)
                        .recoverWithUni(() -> establishing.giveBack(caller, attempt, purpose, granted));
    }

    /** Where Cronofy was away or busy the person can repeat the call. */
    private static boolean isOver(Throwable failure) {
        return failure instanceof CronofyFailure cronofy
                && switch (cronofy.reason()) {
                    case RATE_LIMITED, UNAVAILABLE -> false;
                    case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED -> true;
                };
    }
}
