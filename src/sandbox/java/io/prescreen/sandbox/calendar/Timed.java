package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A point in time.
 *
 * @param zone the IANA zone in which the event was written; Etc/UTC if the calendar names none that IANA knows
 */
public record Timed(Instant at, ZoneId zone) implements EventTime {}
