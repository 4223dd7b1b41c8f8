package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import java.util.List;
import java.util.Optional;

/**
 * A time that suits.
 *
 * @param room the one to take, when one is needed
 * @param free members of the groups known to be free, perhaps more than are needed
 * @param missing optional ones who are not known to be free
 * @param unknown those the slot counts on although it is not known whether they are free, the room included
 */
record Slot(
        Stretch time, Optional<Attendee> room, List<Attendee> free, List<Attendee> missing, List<Attendee> unknown) {}
