package io.prescreen.calendar.interview;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether candidates are invited. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Invitation {
    /** Nothing holds their invitation back. */
    AT_ONCE,
    /** It waits until colleagues have accepted. */
    HELD,
    /** It was held back, and is not any more. */
    RELEASED,
    /** Colleagues did not accept in time: they are not invited before somebody changes the interview. */
    TIMED_OUT;

    boolean isOut() {
        return this == AT_ONCE || this == RELEASED;
    }
}
