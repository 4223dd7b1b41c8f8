package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.time.Instant;
import java.util.Comparator;
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

    private record Found(Instant start, EventItem item) {}

    /** By start, then calendar id, then uid. */
    List<EventItem> list() {
        if (account.mailbox().isInitialSyncRequired()) {
            return List.of();
        }
        return state.mailboxes().synced(account.mailbox()).stream()
                .filter(calendar ->
                        !account.mailbox().restriction(calendar.name()).deleted())
                .flatMap(this::found)
                .sorted(Comparator.comparing(Found::start)
                        .thenComparing(found -> found.item().calendarId())
                        .thenComparing(found -> found.item().eventUid()))
                .map(Found::item)
                .toList();
    }

    private Stream<Found> found(MailboxCalendar calendar) {
        String id = account.calendarId(calendar);
        if (!query.calendarIds().isEmpty() && !query.calendarIds().contains(id)) {
            return Stream.empty();
        }
        return calendar.events().stream().filter(this::isAskedFor).map(event -> found(event, id));
    }

    private Found found(Event event, String calendarId) {
        String uid = Identifiers.externalEvent(calendarId, event.uid());
        return new Found(times.instant(event.content().start()), EventItem.of(event, account, calendarId, uid, times));
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
