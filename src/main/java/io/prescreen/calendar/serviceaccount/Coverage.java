package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.tenancy.RowId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a service account is to reach, as an administrator chose it.
 *
 * @param listedPeople empty unless the scope is {@code LIST}; in the form of the directory, as all mailboxes here
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

    /** Which mailboxes of a kind. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Scope {
        NONE,
        /** Of people: the confirmed ones of the directory, whoever they are by then. */
        EVERYONE,
        /** Of resources: those that the service account lists. */
        ALL,
        LIST
    }

    record Change(Instant at, String by) {}

    static Coverage none(RowId serviceAccount) {
        return new Coverage(serviceAccount, Scope.NONE, Set.of(), Scope.NONE, Set.of(), Optional.empty(), 0);
    }

    /** What it comes to while nobody may be reached. */
    Coverage suspended() {
        return new Coverage(serviceAccount, Scope.NONE, Set.of(), Scope.NONE, Set.of(), change, reasons);
    }

    Coverage by(Change anew) {
        return new Coverage(
                serviceAccount, people, listedPeople, resources, listedResources, Optional.of(anew), reasons);
    }

    boolean isNone() {
        return isNone(people, listedPeople) && isNone(resources, listedResources);
    }

    private static boolean isNone(Scope scope, Set<String> listed) {
        return scope == Scope.NONE || scope == Scope.LIST && listed.isEmpty();
    }

    boolean choosesTheSameAs(Coverage other) {
        return people == other.people
                && resources == other.resources
                && listedPeople.equals(other.listedPeople)
                && listedResources.equals(other.listedResources);
    }

    /** Whether the mailbox is to be reached now: whatever was chosen, nothing else than the tenant's own, and sure. */
    boolean covers(Candidate one) {
        return one.known().inConfirmedDomain() && !one.forbidden() && (coversPerson(one) || coversResource(one));
    }

    private boolean coversPerson(Candidate one) {
        return switch (people) {
            case EVERYONE -> one.isConfirmed();
            case LIST -> listedPeople.contains(one.address()) && (one.isConfirmed() || one.isNobodys());
            case NONE, ALL -> false;
        };
    }

    private boolean coversResource(Candidate one) {
        return one.isNobodys()
                && switch (resources) {
                    case ALL -> one.resource();
                    case LIST -> listedResources.contains(one.address());
                    case NONE, EVERYONE -> false;
                };
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "coverage of %s".formatted(serviceAccount.id());
    }
}
