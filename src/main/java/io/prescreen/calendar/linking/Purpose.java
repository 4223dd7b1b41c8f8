package io.prescreen.calendar.linking;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.Roles;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is about to link. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Purpose {
    /** Their own calendar. */
    PERSONAL(Roles.USER, Model.BUSINESS_CONNECT),
    /** The general primary account of the tenant. */
    PRIMARY(Roles.ADMIN, Model.BUSINESS_CONNECT),
    /** Everybody's calendars, by a service account of the organisation. */
    SERVICE_ACCOUNT(Roles.ADMIN, Model.ENTERPRISE_CONNECT);

    private final String role;
    private final Model model;

    Purpose(String role, Model model) {
        this.role = role;
        this.model = model;
    }

    /** Who may: when they begin, and still when they complete it. */
    String role() {
        return role;
    }

    /** What must be active, from the beginning to the end. */
    Model model() {
        return model;
    }

    static Set<Purpose> of(Model model) {
        return Stream.of(values()).filter(purpose -> purpose.model == model).collect(Collectors.toUnmodifiableSet());
    }
}
