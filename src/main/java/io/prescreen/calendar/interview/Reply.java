package io.prescreen.calendar.interview;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What somebody who is asked to come answered from their calendar. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Reply {
    ACCEPTED,
    TENTATIVE,
    DECLINED
}
