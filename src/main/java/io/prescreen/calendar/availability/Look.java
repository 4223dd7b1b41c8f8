package io.prescreen.calendar.availability;

/**
 * How calendars are looked at.
 *
 * @param includeFree whether items that show as free are wanted, too
 * @param fresh not from memory
 */
public record Look(Window window, BusyPolicy policy, boolean includeFree, boolean fresh) {

    public static Look by(BusyPolicy policy, Window window, boolean fresh) {
        return new Look(window, policy, policy.needsFree(), fresh);
    }
}
