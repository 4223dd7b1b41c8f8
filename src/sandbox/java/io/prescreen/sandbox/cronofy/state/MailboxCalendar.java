package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.calendar.IcsCalendar;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.event.ParsedEvents;
import io.prescreen.sandbox.cronofy.event.Vevent;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A calendar of a mailbox as its service holds it.
 *
 * @param primary whether the service puts new events here
 * @param ics the text that was read
 * @param events those of its events that applications wrote, or that are invitations to such; deleted ones are in
 *     neither {@code ics} nor {@code content}
 */
public record MailboxCalendar(String name, boolean primary, String ics, IcsCalendar content, List<Event> events) {

    private static final Pattern END = Pattern.compile("(?im)^END:VCALENDAR");

    MailboxCalendar(String name, boolean primary, String ics, IcsCalendar content) {
        this(name, primary, ics, content, List.of());
    }

    MailboxCalendar asPrimary() {
        return new MailboxCalendar(name, true, ics, content, events);
    }

    /** With these events, as they are in the mailbox's calendar. */
    MailboxCalendar with(List<Event> more, String mailbox, ParsedEvents parsed) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> texts = more.stream()
                .filter(event -> !event.deleted())
                .map(event -> Vevent.of(event, mailbox))
                .toList();
        return new MailboxCalendar(
                name,
                primary,
                withText(String.join("", texts)),
                content.with(texts.stream().map(parsed::of).toList()),
                more);
    }

    private String withText(String vevents) {
        int end = END.matcher(ics).results().mapToInt(MatchResult::start).max().orElse(ics.length());
        return ics.substring(0, end) + vevents + ics.substring(end);
    }
}
