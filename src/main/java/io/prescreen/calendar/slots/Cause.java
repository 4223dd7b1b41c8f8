package io.prescreen.calendar.slots;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Why a slot cannot begin at a time. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Cause {
    /** The slot would begin sooner than the notice allows, or has begun: nobody's doing. */
    NOTICE,
    BUSY,
    TENTATIVE,
    /** We have promised the time to another interview. */
    PROMISED,
    /** Some of the slot or of its buffers was not read, or could not be. */
    UNKNOWN,
    /** The slot itself would be free, but something is too close before or after it. */
    BUFFER,
    OUTSIDE_WORKING_HOURS,
    /** The room is not known to hold so many; of nobody: there is no room at all. */
    TOO_SMALL
}
