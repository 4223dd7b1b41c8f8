package io.prescreen.calendar.directory;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a mailbox, or the entry of a person, is worth as of now. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Standing {
    /** It is this person's: delegations to it may be begun and used. */
    CONFIRMED,
    /** Somebody has to decide first. Until then there is no way to it but its owner's own link. */
    QUARANTINED,
    /** The directory does not have it; of a person: they are not in it, or their mailbox was refused. */
    UNLISTED
}
