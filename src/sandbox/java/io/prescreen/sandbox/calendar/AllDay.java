package io.prescreen.sandbox.calendar;

import java.time.LocalDate;

/** Midnight at the beginning of a date, in whatever zone the reader is; as an end it is exclusive. */
public record AllDay(LocalDate date) implements EventTime {}
