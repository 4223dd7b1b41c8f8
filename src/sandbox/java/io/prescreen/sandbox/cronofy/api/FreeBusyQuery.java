package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of a free/busy call; unknown ones mean nothing.
 *
 * @param calendarIds all calendars if empty
 */
record FreeBusyQuery(
        Window window, List<String> calendarIds, boolean localizedTimes, boolean includeIds, boolean includeFree) {

    /** Answers 422 naming every parameter that cannot be used. */
    static FreeBusyQuery of(Parameters query, Account account, CronofyState state) {
        InvalidParameters invalid = new InvalidParameters();
        Optional<Window> window = Window.of(query, state, invalid);
        List<String> calendarIds = query.all("calendar_ids");
        List<String> known =
                account.calendars().stream().map(Calendar::calendarId).toList();
        if (!known.containsAll(calendarIds)) {
            invalid.add("calendar_ids", "invalid_calendar_ids", "must be calendars of the account");
        }
        // managed, deleted and recently changed events are not told apart, but wrong values are wrong all the same
        bool(query, "include_managed", false, invalid);
        bool(query, "include_deleted", false, invalid);
        Window.bound(query, "last_modified", invalid);
        boolean localizedTimes = bool(query, "localized_times", false, invalid);
        boolean includeIds = bool(query, "include_ids", false, invalid);
        boolean includeFree = bool(query, "include_free", true, invalid);
        invalid.refuseIfAny();
        return new FreeBusyQuery(window.orElseThrow(), calendarIds, localizedTimes, includeIds, includeFree);
    }

    private static boolean bool(Parameters query, String name, boolean absent, InvalidParameters invalid) {
        String text =
                query.text(name).map(value -> value.toLowerCase(Locale.ROOT)).orElse(String.valueOf(absent));
        if (!text.equals("true") && !text.equals("false")) {
            invalid.add(name, "must_be_boolean", "must be true or false");
        }
        return text.equals("true");
    }
}
