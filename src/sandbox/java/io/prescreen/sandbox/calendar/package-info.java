/**
 * Reads iCalendar text (RFC 5545) as a provider's free/busy does. ical4j reads the lines and expands recurrence
 * rules; zones, exceptions and overrides are reckoned here with {@code java.time}, because ical4j keeps the zones of
 * all calendars in one place, where two files with the same TZID disturb each other.
 */
package io.prescreen.sandbox.calendar;
