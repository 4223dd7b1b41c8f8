package io.prescreen.calendar.link;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** A way in which a caller may reach a mailbox. */
public record Route(Kind kind, LinkStatus link) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Kind {
        /** The caller's own link. */
        PERSONAL_LINK
    }
}
