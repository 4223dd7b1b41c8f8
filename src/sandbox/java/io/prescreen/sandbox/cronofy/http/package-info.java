/** Calls as they come in and answers as they go out: parsed, kept in the journal, disturbed by faults. Knows nothing of calendars. */
package io.prescreen.sandbox.cronofy.http;
