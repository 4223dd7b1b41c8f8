package io.prescreen.calendar.directory;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What became of what was sent of a person. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Result {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** Nothing was stored. */
    INVALID
}
