package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was recorded, newest first. */
@ApplicationScoped
class Reading {

    /** @param next the cursor of the earlier ones; null when there are none */
    record Page(List<StoredFact> facts, String next) {}

    private final Tenancy tenancy;
    private final Facts facts;
    private final List<OwnMailboxes> mailboxes;

    Reading(Tenancy tenancy, Facts facts, @All List<OwnMailboxes> mailboxes) {
        this.tenancy = tenancy;
        this.facts = facts;
        this.mailboxes = mailboxes;
    }

    /** @param concerned only what concerns this person, when there is one */
    Uni<Page> page(Caller caller, Optional<PersonId> concerned, AuditFilter.Facts wanted) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> concerned
                .map(person -> mailboxesOf(tenant, person).chain(own -> page(tenant, concerning(person, own), wanted)))
                .orElseGet(() -> page(tenant, new Conditions(), wanted)));
    }

    private Uni<Page> page(TenantId tenant, Conditions conditions, AuditFilter.Facts wanted) {
        wanted.from().ifPresent(from -> conditions.time("f.at >= ", "earliest", from.toString()));
        wanted.to().ifPresent(to -> conditions.time("f.at < ", "latest", to.toString()));
        wanted.action().ifPresent(action -> conditions.add("f.action = :action", "action", action.word()));
        wanted.person().ifPresent(person -> conditions.add("f.person = :person", "person", person.value()));
        wanted.paging().after().ifPresent(last -> {
            conditions.add("(f.at, f.id) < (cast(cast(:lastAt as text) as timestamptz), :lastId)", "lastId", last.id());
            conditions.parameters.put("lastAt", last.at().toString());
        });
        conditions.parameters.put("most", wanted.paging().wanted());
        return facts.rows(conditions.text + " order by f.at desc, f.id desc limit :most", tenant, conditions.parameters)
                .map(rows -> rows.stream().map(FactRow::fact).toList())
                .map(found ->
                        new Page(wanted.paging().page(found), wanted.paging().next(found, last -> Cursor.of(last)
                                .text())));
    }

    private static Conditions concerning(PersonId person, Set<String> mailboxes) {
        Conditions conditions = new Conditions();
        conditions.add(
                mailboxes.isEmpty() ? "f.person = :self" : "(f.person = :self or f.mailbox in (:mailboxes))",
                "self",
                person.value());
        if (!mailboxes.isEmpty()) {
            conditions.parameters.put("mailboxes", mailboxes);
        }
        return conditions;
    }

    private Uni<Set<String>> mailboxesOf(TenantId tenant, PersonId person) {
        return Multi.createFrom()
                .iterable(mailboxes)
                .onItem()
                .transformToUniAndConcatenate(known -> known.of(tenant, person))
                .collect()
                .asList()
                .map(sets -> sets.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    /** Parts of a statement, never anything that a caller has sent. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder("true");
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String parameter, Object value) {
            text.append(" and ").append(condition);
            parameters.put(parameter, value);
        }

        void time(String comparison, String parameter, String value) {
            add(comparison + "cast(cast(:" + parameter + " as text) as timestamptz)", parameter, value);
        }
    }
}
