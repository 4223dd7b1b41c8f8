/** Linking a person's own calendar: through Cronofy's pages in the browser, and completed by whoever began it. */
package io.prescreen.calendar.linking;
