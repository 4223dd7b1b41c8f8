package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.util.List;
import java.util.stream.Stream;

/** Finds the events of a query: those that start before its end and end on or after its start. */
final class EventItems {

    private final CronofyState state;
    private final Account account;
    private final EventsQuery query;
    private final FreeBusyTimes times;

    EventItems(CronofyState state, Account account, EventsQuery query) {
        this.state = state;
        this.account = account;
        this.query = query;
        this.times = new FreeBusyTimes(query.window().zone(), query.localizedTimes());
    }

    List<EventItem> list() {
        return new CalendarItems<>(state, account, query.calendarIds(), this::found).list();
    }

    private Stream<CalendarItems.Found<EventItem>> found(MailboxCalendar calendar, String calendarId) {
        return calendar.events().stream().filter(this::isAskedFor).map(event -> found(event, calendarId));
    }

    private CalendarItems.Found<EventItem> found(Event event, String calendarId) {
        String uid = Identifiers.externalEvent(calendarId, event.uid());
        return new CalendarItems.Found<>(
                times.instant(event.content().start()),
                calendarId,
                uid,
                EventItem.of(event, account, calendarId, uid, times));
    }

    private boolean isAskedFor(Event event) {
        boolean managed = account.manages(event);
        return (managed ? query.includeManaged() : !query.onlyManaged())
                && (query.includeDeleted() || !event.deleted())
                && query.lastModified()
                        .filter(since -> event.updated().isBefore(since))
                        .isEmpty()
                && (managed && query.unbounded() || isInWindow(event));
    }

    private boolean isInWindow(Event event) {
        Window window = query.window();
        return times.instant(event.content().start()).isBefore(window.to())
                && !times.instant(event.content().end()).isBefore(window.from());
    }
}
