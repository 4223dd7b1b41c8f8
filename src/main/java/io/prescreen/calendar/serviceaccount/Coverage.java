package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.RowId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a service account is to reach, as an administrator chose it.
 *
 * @param listedPeople with the scope {@code LIST}; in the form of the directory, as all mailboxes here
 * @param listedResources likewise
 * @param change when and by whom it was chosen; empty: never
 * @param reasons counts the reasons to look again
 */
record Coverage(
        RowId serviceAccount,
        Scope people,
        Set<String> listedPeople,
        Scope resources,
        Set<String> listedResources,
        Optional<Change> change,
        long reasons) {

    /** {@code EVERYONE} are people, {@code ALL} resources. */
    enum Scope {
        NONE,
        EVERYONE,
        ALL,
        LIST
    }

    record Change(Instant at, String by) {}

    static Coverage none(RowId serviceAccount) {
        return new Coverage(serviceAccount, Scope.NONE, Set.of(), Scope.NONE, Set.of(), Optional.empty(), 0);
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "coverage of %s".formatted(serviceAccount.id());
    }
}
