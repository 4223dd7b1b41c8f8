package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * What an interview says, and to whom. Sealed at rest; an older replica may meet a newer one's.
 *
 * @param organiser has a person unless it is the general primary account
 * @param rooms their mailboxes
 * @param place where to come, or null
 * @param videoLink or null
 * @param invitation when candidates are invited; null: at once
 * @param former by part, who was invited to it once and is not any more: calendars have to be told
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Content(
        Attendee organiser,
        List<Attendee> colleagues,
        List<Candidate> candidates,
        List<String> rooms,
        Kind kind,
        String place,
        String videoLink,
        Audiences words,
        InvitationRule invitation,
        Map<Part, List<String>> former) {

    /** @param person null: known by mailbox alone */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attendee(String person, String mailbox, boolean optional) {
        @Override
        public String toString() {
            return "an attendee";
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidate(String name, String email) {
        @Override
        public String toString() {
            return "a candidate";
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Kind {
        ON_SITE,
        VIDEO
    }

    /** @param text or null */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wording(String title, String text) {
        @Override
        public String toString() {
            return "words";
        }
    }

    /**
     * @param colleagues null: the organiser's
     * @param candidates null: there are none
     * @param neutral for rooms and shared calendars: nothing about the candidate
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Audiences(Wording organiser, Wording colleagues, Wording candidates, String neutral) {
        @Override
        public String toString() {
            return "words by audience";
        }
    }

    /** Is it the same, whoever was invited before? */
    boolean saysTheSameAs(Content other) {
        return with(Map.of()).equals(other.with(Map.of()));
    }

    Content with(Map<Part, List<String>> formerAttendees) {
        return new Content(
                organiser,
                colleagues,
                candidates,
                rooms,
                kind,
                place,
                videoLink,
                words,
                invitation,
                Map.copyOf(formerAttendees));
    }

    @Override
    public String toString() {
        return "the content of an interview";
    }
}
