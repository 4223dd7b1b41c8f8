package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import java.util.Optional;

/**
 * Why no slot begins in a stretch of time: it is true of every candidate in it, and each of them is refused.
 *
 * @param who whose time it is; empty: nobody's, as the notice
 * @param group for which they are needed; empty also: a room
 * @param starts the begins that are refused, half-open: not the time that is blocked, which slots reach into
 */
record Reason(Optional<Attendee> who, Optional<String> group, Cause cause, Stretch starts) {}
