package io.prescreen.sandbox.cronofy.event;

import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** An event as iCalendar, as it is in one mailbox's calendar. */
public final class Vevent {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Vevent() {}

    /** The lines from BEGIN:VEVENT to END:VEVENT, folded, each with its line end. */
    public static String of(Event event, String mailbox) {
        Content content = event.content();
        ContentLines lines = new ContentLines()
                .add("BEGIN", "VEVENT")
                .add("UID", event.uid())
                .add("DTSTAMP", UTC.format(event.updated()))
                .add("CREATED", UTC.format(event.created()))
                .time("DTSTART", content.start())
                .time("DTEND", content.end())
                .text("SUMMARY", content.summary())
                .text("DESCRIPTION", content.description())
                .text(
                        "LOCATION",
                        content.location() == null ? null : content.location().description())
                .text("URL", content.url())
                .add("CLASS", content.isPrivate() ? "PRIVATE" : "PUBLIC")
                .add("STATUS", "CONFIRMED")
                .add("SEQUENCE", String.valueOf(event.sequence()));
        blocking(lines, event, mailbox);
        participants(lines, event);
        return lines.add("END", "VEVENT").toString();
    }

    /** What is declined takes no time; what is not answered yet does. */
    private static void blocking(ContentLines lines, Event event, String mailbox) {
        Optional<Status> answer = event.isOrganisedBy(mailbox)
                ? Optional.empty()
                : event.attendee(mailbox).map(Attendee::status);
        boolean free = event.content().transparent()
                || answer.filter(Status.DECLINED::equals).isPresent();
        lines.add("TRANSP", free ? "TRANSPARENT" : "OPAQUE");
        if (!free && answer.filter(Status.TENTATIVE::equals).isPresent()) {
            lines.add("X-MICROSOFT-CDO-BUSYSTATUS", "TENTATIVE");
        }
    }

    private static void participants(ContentLines lines, Event event) {
        if (!event.attendees().isEmpty()) {
            lines.person("ORGANIZER", event.organiserName(), "", event.key().mailbox());
        }
        event.attendees()
                .forEach(attendee -> lines.person(
                        "ATTENDEE",
                        attendee.name(),
                        ";ROLE=REQ-PARTICIPANT;PARTSTAT=" + attendee.status().partStat(),
                        attendee.email()));
    }
}
