/** Events that applications write into calendars, as the calendars hold them: for the organiser, and as invitations. */
package io.prescreen.sandbox.cronofy.event;
