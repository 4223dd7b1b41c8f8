/**
 * Interviews: what callers want, kept by wall time, and sealed; and their way into calendars.
 *
 * <p>What is said is said to an audience. A room, a shared calendar and a log never learn who the candidate is.
 */
package io.prescreen.calendar.interview;
