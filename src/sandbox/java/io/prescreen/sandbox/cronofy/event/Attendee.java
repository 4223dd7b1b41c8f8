package io.prescreen.sandbox.cronofy.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Somebody who is invited.
 *
 * @param name may be null
 * @param removed whether they took the invitation out of their calendar
 */
public record Attendee(String email, String name, Status status, boolean removed) {

    /** What they answered. */
    public enum Status {
        @JsonProperty("needs_action")
        NEEDS_ACTION("needs_action"),
        @JsonProperty("accepted")
        ACCEPTED("accepted"),
        @JsonProperty("tentative")
        TENTATIVE("tentative"),
        @JsonProperty("declined")
        DECLINED("declined");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** As Cronofy spells it. */
        public String text() {
            return text;
        }

        String partStat() {
            return name().replace('_', '-');
        }
    }

    /** Somebody who has not answered yet. */
    public static Attendee invited(String email, String name) {
        return new Attendee(email, name, Status.NEEDS_ACTION, false);
    }

    public boolean is(String address) {
        return email.equalsIgnoreCase(address);
    }

    Attendee named(String another) {
        return new Attendee(email, another == null ? name : another, status, false);
    }

    Attendee answering(Status answer) {
        return new Attendee(email, name, answer, removed);
    }

    Attendee removing() {
        return new Attendee(email, name, Status.DECLINED, true);
    }
}
