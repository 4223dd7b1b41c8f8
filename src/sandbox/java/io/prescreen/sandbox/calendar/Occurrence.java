package io.prescreen.sandbox.calendar;

/**
 * One event, or one repetition of a recurring event.
 *
 * @param uid of the event; all repetitions share it
 * @param start inclusive
 * @param end exclusive, after the start and of the same kind
 */
public record Occurrence(String uid, EventTime start, EventTime end, FreeBusyStatus status) {}
