package io.prescreen.calendar.resource;

import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.tenancy.RowId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An account that is to be asked for what it lists.
 *
 * @param serviceAccount empty: it is a general primary account
 * @param askedAt fences off those who asked before, and were slow
 * @param answered whether it has listed anything before
 * @param attempts since its last answer, before this one
 */
record ListingAccount(
        RowId id, Optional<ServiceAccount> serviceAccount, OffsetDateTime askedAt, boolean answered, int attempts) {

    /** Service accounts may be connected without their rooms. */
    boolean mayList() {
        return serviceAccount.map(ServiceAccount::listsResources).orElse(true);
    }
}
