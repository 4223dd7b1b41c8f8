package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import java.util.List;
import java.util.Optional;

/**
 * A time that suits. Whoever was asked for and is named neither by {@code missing} nor by {@code unknown} is free.
 *
 * @param room the one to take, when one is needed
 * @param missing whom the slot does without although they were asked for: optional ones, and those of whom enough others
 *     are free
 * @param unknown whom the slot counts on although it is not known whether they are free, the room included
 */
record Slot(Stretch time, Optional<Attendee> room, List<Attendee> missing, List<Attendee> unknown) {}
