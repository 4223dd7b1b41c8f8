package io.prescreen.calendar.interview;

import io.prescreen.calendar.vault.SealedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What interviews say, and in which calendars their events stand. */
class Resealed {

    @Produces
    @Singleton
    SealedRows interviews(Interviews interviews, SealedContent contents) {
        return SealedRows.of("interviews", "interviews_to_reseal", interviews::locked, contents::reseal);
    }

    @Produces
    @Singleton
    SealedRows events(InterviewEvents events, SealedCalendar calendars) {
        return SealedRows.of("events", "interview_events_to_reseal", events::locked, calendars::reseal);
    }
}
