package io.prescreen.calendar.directory;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Why a mailbox is not relied upon. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum QuarantineReason {
    /** Another person holds it, or held it before they left. */
    HELD_BY_OTHER,
    /** Its domain is none that the tenant has confirmed. */
    OUTSIDE_CONFIRMED_DOMAINS
}
