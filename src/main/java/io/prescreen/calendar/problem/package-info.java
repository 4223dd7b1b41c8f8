/** Failures as callers see them: problem details (RFC 9457) whose types come from one list. */
package io.prescreen.calendar.problem;
