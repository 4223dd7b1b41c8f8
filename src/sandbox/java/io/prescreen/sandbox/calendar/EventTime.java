package io.prescreen.sandbox.calendar;

/** Start or end of an occurrence: a point in time, or a date that begins when the reader's zone says. */
public sealed interface EventTime permits Timed, AllDay {}
