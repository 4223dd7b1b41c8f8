package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page of {@code GET /v1/events}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EventsPage(
        @JsonProperty("pages") Pages pages,
        @JsonProperty("events") List<Item> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @JsonProperty("calendar_id") String calendar,
            @JsonProperty("event_id") String eventId,
            @JsonProperty("summary") String summary,
            @JsonProperty("description") String description,
            @JsonProperty("location") Location location,
            @JsonProperty("start") String start,
            @JsonProperty("end") String end,
            @JsonProperty("deleted") boolean deleted,
            @JsonProperty("attendees") List<Person> attendees) {

        /** @param zone of whole days */
        ManagedEvent event(ZoneId zone) {
            return new ManagedEvent(
                    calendar,
                    eventId,
                    orEmpty(summary),
                    orEmpty(description),
                    location == null ? "" : orEmpty(location.description()),
                    when(start, zone),
                    when(end, zone),
                    deleted,
                    (attendees == null ? List.<Person>of() : attendees)
                            .stream()
                                    .filter(person -> person.mailbox() != null)
                                    .map(Person::attendee)
                                    .toList());
        }

        @Override
        public String toString() {
            return "Item[" + eventId + "]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(@JsonProperty("description") String description) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            @JsonProperty("email") String mailbox,
            @JsonProperty("status") String status) {

        ManagedEvent.Attendee attendee() {
            return new ManagedEvent.Attendee(mailbox.toLowerCase(Locale.ROOT), statusOf(status));
        }
    }

    /** Those of our own events that are named; others cannot be meant by anybody. */
    Page<ManagedEvent> in(ZoneId zone) {
        if (items == null) {
            throw Failures.malformed("a page of events without events");
        }
        List<ManagedEvent> events = items.stream()
                .filter(item -> item.eventId() != null && item.calendar() != null)
                .map(item -> item.event(zone))
                .toList();
        return new Read(events, Pages.next(pages));
    }

    private record Read(List<ManagedEvent> found, Optional<URI> next) implements Page<ManagedEvent> {}

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Instant when(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NullPointerException unreadable) {
            throw Failures.malformed("an event whose time cannot be read");
        }
    }

    private static ManagedEvent.Status statusOf(String status) {
        return switch (String.valueOf(status)) {
            case "needs_action" -> ManagedEvent.Status.NEEDS_ACTION;
            case "accepted" -> ManagedEvent.Status.ACCEPTED;
            case "tentative" -> ManagedEvent.Status.TENTATIVE;
            case "declined" -> ManagedEvent.Status.DECLINED;
            default -> ManagedEvent.Status.UNKNOWN;
        };
    }
}
