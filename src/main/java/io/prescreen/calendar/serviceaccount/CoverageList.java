package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.serviceaccount.Coverage.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One of the two lists of a coverage. */
enum CoverageList {
    PERSON,
    RESOURCE;

    /** As a query names it; a person's unless it says otherwise. */
    static CoverageList named(Optional<String> kind) {
        return switch (kind.orElse("person")) {
            case "person" -> PERSON;
            case "resource" -> RESOURCE;
            default -> throw Problem.invalidQuery("kind", "must be person or resource");
        };
    }

    /** To which a field of a body belongs. */
    static CoverageList of(String field) {
        return field.startsWith("people.") ? PERSON : RESOURCE;
    }

    Optional<String> objectionTo(Candidate one) {
        return this == PERSON ? Objection.toPerson(one) : Objection.toResource(one);
    }

    /** What there is without a list becomes one. */
    Coverage with(Coverage former, String mailbox) {
        Set<String> more = new TreeSet<>(listed(former));
        more.add(mailbox);
        if (more.size() > CoverageRequest.MOST) {
            throw Problem.invalidPath("mailbox", "must not be one more than %d".formatted(CoverageRequest.MOST));
        }
        return replaced(former, Scope.LIST, more);
    }

    Coverage without(Coverage former, String mailbox) {
        Set<String> rest = new TreeSet<>(listed(former));
        rest.remove(mailbox);
        return replaced(former, scope(former), rest);
    }

    private Set<String> listed(Coverage former) {
        if (scope(former) == Scope.EVERYONE || scope(former) == Scope.ALL) {
            throw Problem.invalidQuery("kind", "must be one of which there is a list, while all are covered");
        }
        return this == PERSON ? former.listedPeople() : former.listedResources();
    }

    private Scope scope(Coverage former) {
        return this == PERSON ? former.people() : former.resources();
    }

    private Coverage replaced(Coverage former, Scope scope, Set<String> listed) {
        return this == PERSON
                ? new Coverage(
                        former.serviceAccount(),
                        scope,
                        listed,
                        former.resources(),
                        former.listedResources(),
                        former.change(),
                        former.reasons())
                : new Coverage(
                        former.serviceAccount(),
                        former.people(),
                        former.listedPeople(),
                        scope,
                        listed,
                        former.change(),
                        former.reasons());
    }
}
