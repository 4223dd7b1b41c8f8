/**
 * Reads iCalendar text (RFC 5545) as a provider's free/busy does. ical4j reads the lines and expands recurrence
 * rules; zones, exceptions and overrides are reckoned here with {@code java.time}, because ical4j keeps the zones of
 * all calendars in one place, where two files with the same TZID disturb each other.
 *
 * <p>Where the RFC or the providers leave a choice:
 *
 * <ul>
 *   <li>A local time that the clock skips or shows twice is taken with the offset before the change (3.3.5), also in a
 *       recurrence, where 3.3.10 would leave it out and no provider does.
 *   <li>HOURLY rules count the hours of the clock on the wall: the hour that comes twice counts once.
 *   <li>DTSTART is an occurrence even where the rule does not hit it.
 *   <li>X-MICROSOFT-CDO-BUSYSTATUS wins over TRANSP, TRANSP over STATUS; WORKINGELSEWHERE is free, an unheard-of value
 *       unknown. Whether the owner accepted an invitation is not looked at.
 *   <li>VEVENTs only: no VFREEBUSY, no VAVAILABILITY. An event that takes no time is not reported.
 *   <li>Refused instead of half understood: a rule with more than 24 occurrences a day, EXRULE, RDATE periods, an
 *       override with a rule of its own, a zone that is neither defined nor known.
 * </ul>
 */
package io.prescreen.sandbox.calendar;
