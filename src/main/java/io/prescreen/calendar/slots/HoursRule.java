package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import java.util.Optional;

/**
 * Which working hours count in a question.
 *
 * @param respected whether any do
 * @param ofAll those of everybody; empty: each has their own, the tenant's, or the standard
 */
record HoursRule(boolean respected, Optional<WorkingHours> ofAll) {

    static final HoursRule RESPECT = new HoursRule(true, Optional.empty());
    static final HoursRule IGNORE = new HoursRule(false, Optional.empty());

    /** When somebody may be booked; empty: at any hour. */
    Optional<Timeline> working(WorkingHours theirs, Stretch window) {
        return respected ? Optional.of(ofAll.orElse(theirs).within(window)) : Optional.empty();
    }
}
