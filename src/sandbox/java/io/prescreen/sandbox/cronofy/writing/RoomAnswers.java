package io.prescreen.sandbox.cronofy.writing;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.FreeBusyStatus;
import io.prescreen.sandbox.calendar.Occurrence;
import io.prescreen.sandbox.calendar.Timed;
import io.prescreen.sandbox.cronofy.event.Attendee;
import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rooms answer their invitations when they get them; people do not, unless they are told to. */
public final class RoomAnswers {

    private final Map<String, RoomPolicy> exceptions = new HashMap<>();
    private final CronofyState state;

    RoomAnswers(CronofyState state) {
        this.state = state;
    }

    public RoomPolicy policy(Mailbox mailbox) {
        RoomPolicy usual = mailbox.isRoom() ? RoomPolicy.AUTO : RoomPolicy.SILENT;
        return exceptions.getOrDefault(key(mailbox), usual);
    }

    public void put(Mailbox mailbox, RoomPolicy policy) {
        exceptions.put(key(mailbox), policy);
    }

    void clear() {
        exceptions.clear();
    }

    /** The event with the answers of all who have not answered and do so by themselves. */
    Event to(Event event, Instant now) {
        Event answered = event;
        for (Attendee attendee : event.attendees()) {
            if (attendee.status() == Status.NEEDS_ACTION) {
                Optional<Status> answer =
                        state.mailboxes().find(attendee.email()).flatMap(mailbox -> answer(mailbox, event));
                answered = answer.isPresent() ? answered.answered(attendee.email(), answer.get(), now) : answered;
            }
        }
        return answered;
    }

    private Optional<Status> answer(Mailbox mailbox, Event event) {
        return switch (policy(mailbox)) {
            case ACCEPT -> Optional.of(Status.ACCEPTED);
            case DECLINE -> Optional.of(Status.DECLINED);
            case SILENT -> Optional.empty();
            case AUTO -> Optional.of(isFree(mailbox, event) ? Status.ACCEPTED : Status.DECLINED);
        };
    }

    private boolean isFree(Mailbox mailbox, Event event) {
        Instant start = instant(event.content().start(), mailbox);
        Instant end = instant(event.content().end(), mailbox);
        return state.mailboxes().calendars(mailbox).stream()
                .flatMap(calendar -> calendar.content().occurrences(start, end).stream())
                .filter(occurrence -> !occurrence.uid().equals(event.uid()))
                .filter(occurrence -> occurrence.status() != FreeBusyStatus.FREE)
                .noneMatch(occurrence -> isDuring(occurrence, start, end, mailbox));
    }

    private static boolean isDuring(Occurrence occurrence, Instant start, Instant end, Mailbox mailbox) {
        return instant(occurrence.start(), mailbox).isBefore(end)
                && instant(occurrence.end(), mailbox).isAfter(start);
    }

    private static Instant instant(EventTime time, Mailbox mailbox) {
        return time instanceof AllDay day
                ? day.date().atStartOfDay(mailbox.zone()).toInstant()
                : ((Timed) time).at();
    }

    private static String key(Mailbox mailbox) {
        return mailbox.address().toLowerCase(Locale.ROOT);
    }
}
