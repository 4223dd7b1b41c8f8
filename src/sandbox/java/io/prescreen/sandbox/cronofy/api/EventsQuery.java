package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a look at events; unknown ones mean nothing.
 *
 * @param unbounded whether no time was named, so that managed events are shown whenever they are
 * @param calendarIds all calendars if empty
 * @param lastModified empty for everything
 */
record EventsQuery(
        Window window,
        boolean unbounded,
        List<String> calendarIds,
        boolean includeManaged,
        boolean onlyManaged,
        boolean includeDeleted,
        boolean localizedTimes,
        Optional<Instant> lastModified) {

    /** Answers 422 naming every parameter that cannot be used. */
    static EventsQuery of(Parameters query, Account account, CronofyState state) {
        InvalidParameters invalid = new InvalidParameters();
        Optional<Window> window = Window.of(query, state, invalid);
        List<String> calendarIds = query.all("calendar_ids");
        account.checkCalendars(calendarIds, invalid);
        invalid.bool(query, "include_moved", false);
        invalid.bool(query, "include_geo", false);
        boolean includeManaged = invalid.bool(query, "include_managed", false);
        boolean onlyManaged = invalid.bool(query, "only_managed", false);
        boolean includeDeleted = invalid.bool(query, "include_deleted", false);
        boolean localizedTimes = invalid.bool(query, "localized_times", false);
        Optional<Moment> modified = Window.bound(query, "last_modified", invalid);
        invalid.refuseIfAny();
        return new EventsQuery(
                window.orElseThrow(),
                !query.has("from") && !query.has("to"),
                calendarIds,
                includeManaged || onlyManaged,
                onlyManaged,
                includeDeleted,
                localizedTimes,
                modified.map(moment -> moment.in(window.orElseThrow().zone())));
    }
}
