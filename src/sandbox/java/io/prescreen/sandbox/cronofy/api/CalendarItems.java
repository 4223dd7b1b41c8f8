package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Collects what a query finds in the calendars of an account.
 *
 * @param calendarIds only in these; empty: in all
 * @param search in a calendar that Cronofy calls so
 */
record CalendarItems<T>(
        CronofyState state,
        Account account,
        List<String> calendarIds,
        BiFunction<MailboxCalendar, String, Stream<CalendarItems.Found<T>>> search) {

    record Found<T>(Instant start, String calendarId, String uid, T item) {}

    /** By start, then calendar id, then uid. */
    List<T> list() {
        // nothing has been read yet: who takes that for free time shall notice
        if (account.mailbox().isInitialSyncRequired()) {
            return List.of();
        }
        return state.mailboxes().synced(account.mailbox()).stream()
                .filter(calendar ->
                        !account.mailbox().restriction(calendar.name()).deleted())
                .flatMap(this::found)
                .sorted(Comparator.comparing(Found<T>::start)
                        .thenComparing(Found::calendarId)
                        .thenComparing(Found::uid))
                .map(Found::item)
                .toList();
    }

    private Stream<Found<T>> found(MailboxCalendar calendar) {
        String id = account.calendarId(calendar);
        return calendarIds.isEmpty() || calendarIds.contains(id) ? search.apply(calendar, id) : Stream.empty();
    }
}
