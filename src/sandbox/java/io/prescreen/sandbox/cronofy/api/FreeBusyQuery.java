package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a free/busy call; unknown ones mean nothing.
 *
 * @param calendarIds all calendars if empty
 */
record FreeBusyQuery(
        Window window,
        List<String> calendarIds,
        boolean includeManaged,
        boolean localizedTimes,
        boolean includeIds,
        boolean includeFree) {

    /** Answers 422 naming every parameter that cannot be used. */
    static FreeBusyQuery of(Parameters query, Account account, CronofyState state) {
        InvalidParameters invalid = new InvalidParameters();
        Optional<Window> window = Window.of(query, state, invalid);
        List<String> calendarIds = query.all("calendar_ids");
        account.checkCalendars(calendarIds, invalid);
        boolean includeManaged = invalid.bool(query, "include_managed", false);
        // deleted and recently changed events are not told apart, but wrong values are wrong all the same
        invalid.bool(query, "include_deleted", false);
        Window.bound(query, "last_modified", invalid);
        boolean localizedTimes = invalid.bool(query, "localized_times", false);
        boolean includeIds = invalid.bool(query, "include_ids", false);
        boolean includeFree = invalid.bool(query, "include_free", true);
        invalid.refuseIfAny();
        return new FreeBusyQuery(
                window.orElseThrow(), calendarIds, includeManaged, localizedTimes, includeIds, includeFree);
    }
}
