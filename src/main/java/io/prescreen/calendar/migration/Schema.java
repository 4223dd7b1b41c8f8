package io.prescreen.calendar.migration;

/** The schema that this code is written for. */
final class Schema {

    /** The newest migration. A constant, since the service does without Flyway; a test compares it with the files. */
    static final int VERSION = 27;

    private Schema() {}
}
