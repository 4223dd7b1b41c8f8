package io.prescreen.calendar.interview;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How far an interview, or its cancellation, has come. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum State {
    /** Accepted: it will not be lost. */
    PENDING,
    /** Cronofy took all of it, which does not mean that the calendar has it. */
    HANDED_OVER,
    /** Read back from the calendar as it should be. */
    WRITTEN,
    FAILED,
    /** Nothing of it is in the calendar any more. */
    CANCELLED
}
