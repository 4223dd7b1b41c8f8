package io.prescreen.calendar.linking;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.tenancy.Roles;

/** What somebody is about to link. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Purpose {
    /** Their own calendar. */
    PERSONAL(Roles.USER),
    /** The general primary account of the tenant. */
    PRIMARY(Roles.ADMIN);

    private final String role;

    Purpose(String role) {
        this.role = role;
    }

    /** Who may: when they begin, and still when they complete it. */
    String role() {
        return role;
    }
}
