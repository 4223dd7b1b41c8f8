package io.prescreen.calendar.availability;

import java.util.Optional;

/**
 * How calendars are looked at.
 *
 * @param includeFree whether items that show as free are wanted, too
 * @param fresh not from memory
 * @param own an interview whose own events do not count
 */
public record Look(Window window, BusyPolicy policy, boolean includeFree, boolean fresh, Optional<OwnTime> own) {

    public Look(Window window, BusyPolicy policy, boolean includeFree, boolean fresh) {
        this(window, policy, includeFree, fresh, Optional.empty());
    }

    public static Look by(BusyPolicy policy, Window window, boolean fresh) {
        return new Look(window, policy, policy.needsFree(), fresh);
    }

    public Look without(Optional<OwnTime> itsOwn) {
        return new Look(window, policy, includeFree, fresh, itsOwn);
    }
}
