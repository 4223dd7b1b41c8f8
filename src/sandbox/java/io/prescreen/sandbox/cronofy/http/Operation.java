package io.prescreen.sandbox.cronofy.http;

import java.util.Arrays;
import java.util.Optional;

/** What callers can ask of the simulated Cronofy; faults and the journal speak of calls by these names. */
public enum Operation {
    AUTHORIZE("authorize"),
    RELINK("relink"),
    EXCHANGE("exchange"),
    REFRESH("refresh"),
    REVOKE("revoke"),
    USERINFO("userinfo"),
    ACCOUNT("account"),
    PROFILES("profiles"),
    CALENDARS("calendars"),
    FREE_BUSY("freeBusy"),
    EVENTS("events"),
    WRITE_EVENT("writeEvent"),
    DELETE_EVENT("deleteEvent"),
    DELETE_EVENTS("deleteEvents"),
    PARTICIPATION_STATUS("participationStatus"),
    BATCH("batch"),
    ACCESSIBLE_CALENDARS("accessibleCalendars"),
    DELEGATED_AUTHORIZATIONS("delegatedAuthorizations"),
    ENTERPRISE_AUTHORIZE("enterpriseAuthorize"),
    SERVICE_ACCOUNT_AUTHORIZATIONS("serviceAccountAuthorizations"),
    RESOURCES("resources");

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    public static Optional<Operation> named(String text) {
        return Arrays.stream(values())
                .filter(operation -> operation.text.equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
