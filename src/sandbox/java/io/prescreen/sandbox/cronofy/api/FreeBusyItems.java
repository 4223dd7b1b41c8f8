package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.calendar.FreeBusyStatus;
import io.prescreen.sandbox.calendar.Occurrence;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the items of a query: those that start before its end and end on or after its start, unclipped. */
final class FreeBusyItems {

    private final CronofyState state;
    private final Account account;
    private final FreeBusyQuery query;
    private final FreeBusyTimes times;

    FreeBusyItems(CronofyState state, Account account, FreeBusyQuery query) {
        this.state = state;
        this.account = account;
        this.query = query;
        this.times = new FreeBusyTimes(query.window().zone(), query.localizedTimes());
    }

    List<FreeBusyItem> list() {
        return new CalendarItems<>(state, account, query.calendarIds(), this::found).list();
    }

    private Stream<CalendarItems.Found<FreeBusyItem>> found(MailboxCalendar calendar, String id) {
        Map<String, String> managed = calendar.events().stream()
                .filter(account::manages)
                .collect(Collectors.toMap(Event::uid, event -> event.key().eventId()));
        Window window = query.window();
        // a second earlier: what ends exactly at the start of the window belongs to it
        return calendar.content().occurrences(window.from().minusSeconds(1), window.to()).stream()
                .filter(this::isAskedFor)
                .filter(occurrence -> query.includeManaged() || !managed.containsKey(occurrence.uid()))
                .map(occurrence -> new CalendarItems.Found<>(
                        times.instant(occurrence.start()),
                        id,
                        occurrence.uid(),
                        item(id, occurrence, managed.get(occurrence.uid()))));
    }

    private boolean isAskedFor(Occurrence occurrence) {
        Window window = query.window();
        return times.instant(occurrence.start()).isBefore(window.to())
                && !times.instant(occurrence.end()).isBefore(window.from())
                && (query.includeFree() || occurrence.status() != FreeBusyStatus.FREE);
    }

    private FreeBusyItem item(String calendarId, Occurrence occurrence, String eventId) {
        return new FreeBusyItem(
                calendarId,
                times.write(occurrence.start()),
                times.write(occurrence.end()),
                occurrence.status().name().toLowerCase(Locale.ROOT),
                query.includeIds() ? Identifiers.externalEvent(calendarId, occurrence.uid()) : null,
                query.includeIds() ? eventId : null);
    }
}
