package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** {@code POST /v1/calendars/{calendar_id}/events}. Always whole: what an omitted field does, Cronofy leaves open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventBody(
        @JsonProperty("event_id") String eventId,
        @JsonProperty("summary") String summary,
        @JsonProperty("description") String description,
        @JsonProperty("start") String start,
        @JsonProperty("end") String end,
        @JsonProperty("tzid") String zone,
        @JsonProperty("location") Location location,
        @JsonProperty("attendees") Attendees attendees,
        @JsonProperty("transparency") String transparency,
        @JsonProperty("event_private") boolean isPrivate) {

    record Location(@JsonProperty("description") String description) {}

    record Attendees(
            @JsonProperty("invite") List<Person> invite,
            @JsonProperty("remove") List<Person> remove) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            @JsonProperty("email") String mailbox,
            @JsonProperty("display_name") String name) {}

    /** {@code DELETE} of the same address. */
    record Deletion(@JsonProperty("event_id") String eventId) {}

    static EventBody of(EventDraft draft) {
        return new EventBody(
                draft.eventId(),
                draft.summary(),
                draft.description(),
                draft.start().toString(),
                draft.end().toString(),
                draft.zone().getId(),
                new Location(draft.location().orElse("")),
                attendees(draft),
                draft.transparent() ? "transparent" : "opaque",
                draft.isPrivate());
    }

    private static Attendees attendees(EventDraft draft) {
        return new Attendees(
                draft.invite().stream()
                        .map(guest -> new Person(guest.mailbox(), guest.name().orElse(null)))
                        .toList(),
                draft.remove().stream()
                        .map(mailbox -> new Person(mailbox, null))
                        .toList());
    }

    /** Names and words are not for the log. */
    @Override
    public String toString() {
        return "EventBody[" + eventId + "]";
    }
}
