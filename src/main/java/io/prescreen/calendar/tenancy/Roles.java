package io.prescreen.calendar.tenancy;

/** The roles that the identity provider gives. */
public final class Roles {

    /** A person who administers the integration of their tenant. */
    public static final String ADMIN = "calendar-admin";
    /** A person. */
    public static final String USER = "calendar-user";
    /** A back end. */
    public static final String SERVICE = "calendar-service";

    private Roles() {}
}
