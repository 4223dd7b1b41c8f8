package io.prescreen.calendar.resource;

import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.tenancy.RowId;
import java.time.OffsetDateTime;
import java.util.Arrays;

/**
 * An account that is to be asked for what it lists.
 *
 * @param scope what it was granted, space separated; empty when Cronofy does not tell
 * @param askedAt fences off those who asked before, and were slow
 * @param answered whether it has listed anything before
 * @param attempts since its last answer, this one included
 */
record ListingAccount(RowId id, LinkKind kind, String scope, OffsetDateTime askedAt, boolean answered, int attempts) {

    private static final String RESOURCES = "service_account/resources/manage";

    /** Service accounts may be connected without their rooms. */
    boolean mayList() {
        return kind != LinkKind.SERVICE_ACCOUNT
                || scope.isEmpty()
                || Arrays.asList(scope.split(" ")).contains(RESOURCES);
    }
}
