package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;

/** One of the events that an interview is made of. */
record PartEvent(Part part, EventDraft draft) {

    String eventId() {
        return draft.eventId();
    }
}
