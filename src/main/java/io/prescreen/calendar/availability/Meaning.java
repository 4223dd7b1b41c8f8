package io.prescreen.calendar.availability;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What an item of a calendar means for the time that it takes. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Meaning {
    BUSY,
    TENTATIVE,
    FREE
}
