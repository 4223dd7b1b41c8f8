package io.prescreen.calendar.interview;

/** An interview is written as one event for each audience that reads other words; all lie in the organiser's calendar. */
enum Part {
    /** The organiser's own event; colleagues are invited to it unless they read other words. */
    ORGANISER,
    COLLEAGUES,
    /** Neutral words alone. */
    ROOMS,
    /** May be held back. */
    CANDIDATES
}
