package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Timeline;
import java.util.Optional;

/**
 * What is known of an attendee's time.
 *
 * @param availability over the time that was read ({@link Question#read()})
 * @param working within which they may be booked; empty: at any hour, as rooms
 * @param promised by us to other interviews; blocks whatever the calendar says
 */
record Member(Attendee who, Availability availability, Optional<Timeline> working, Timeline promised) {

    Member atAnyHour() {
        return new Member(who, availability, Optional.empty(), promised);
    }
}
