/** Who is busy when, and what counts as busy. */
package io.prescreen.calendar.freebusy;
