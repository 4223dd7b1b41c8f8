/**
 * Reaching other people's calendars: asking Cronofy for them through a link, taking its answers, and deciding for each
 * look which routes there are or why there is none.
 */
package io.prescreen.calendar.delegation;
