package io.prescreen.calendar.integration;

/** The two ways of reaching calendars. */
public enum Model {
    /** People link their own calendars, or an administrator one general primary account. */
    BUSINESS_CONNECT,
    /** One service account of the organisation hands out delegations. */
    ENTERPRISE_CONNECT
}
