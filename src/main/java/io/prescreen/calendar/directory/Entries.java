package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Asks for entries of the tenant whose transaction is open. Standing is computed: whatever it depends on acts at once. */
@ApplicationScoped
class Entries {

    /** A mailbox without a holder does not occur; if it did, nobody could rely on it. */
    private static final String ENTRIES = """
            select id, mailbox, display_name, held, outside
              from (select p.id, p.mailbox, p.display_name, h.person is distinct from p.id as held,
                           d.domain is null and not p.accepted_outside as outside
                      from person p
                      left join mailbox_holder h on h.tenant = p.tenant and h.mailbox_hash = p.mailbox_hash
                      left join mail_domain d on d.tenant = p.tenant and d.domain = p.domain
                     where p.tenant = :tenant) entry
            """;

    /** Not those that were accepted although they are outside. */
    private static final String COVERABLE = """
             from person p
             join mailbox_holder h on h.tenant = p.tenant and h.mailbox_hash = p.mailbox_hash and h.person = p.id
             join mail_domain d on d.tenant = p.tenant and d.domain = p.domain
            where p.tenant = :tenant
            """;

    private static final String CONFIRMED = "mailbox is not null and not held and not outside";
    private static final String QUARANTINED = "mailbox is not null and (held or outside)";
    private static final String UNLISTED = "mailbox is null";

    Uni<Map<PersonId, DirectoryPerson>> of(TenantId tenant, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> ids = people.stream().map(PersonId::value).toList();
        return entries(tenant, "where id in (:ids)", query -> query.setParameter("ids", ids))
                .map(found -> found.stream().collect(Collectors.toMap(DirectoryPerson::id, Function.identity())));
    }

    Uni<Optional<DirectoryPerson>> of(TenantId tenant, PersonId person) {
        return of(tenant, List.of(person)).map(found -> Optional.ofNullable(found.get(person)));
    }

    /** Whoever is listed with one of these mailboxes, in the form of {@link Mailbox}. */
    Uni<List<DirectoryPerson>> with(TenantId tenant, Collection<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : entries(tenant, "where mailbox in (:mailboxes)", query -> query.setParameter("mailboxes", mailboxes));
    }

    /** The next so many entries by id, of this standing or of all. */
    Uni<List<DirectoryPerson>> after(Optional<PersonId> last, TenantId tenant, Optional<Standing> standing, int most) {
        String condition = "where id > :last and %s order by id"
                .formatted(standing.map(Entries::condition).orElse("true"));
        return entries(tenant, condition, query -> query.setParameter(
                        "last", last.map(PersonId::value).orElse(""))
                .setMaxResults(most));
    }

    /** Mailboxes of confirmed domains that confirmed entries have: the next so many in alphabetical order. */
    Uni<List<String>> confirmedMailboxes(TenantId tenant, String after, int most) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select distinct mailbox" + COVERABLE + "and mailbox > :after order by mailbox", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    Uni<Long> countConfirmedMailboxes(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(distinct mailbox)" + COVERABLE, Long.class)
                        .setParameter("tenant", tenant.value())
                        .getSingleResult());
    }

    private static String condition(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> CONFIRMED;
            case QUARANTINED -> QUARANTINED;
            case UNLISTED -> UNLISTED;
        };
    }

    private static Uni<List<DirectoryPerson>> entries(
            TenantId tenant,
            String condition,
            Function<SelectionQuery<Object[]>, SelectionQuery<Object[]>> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(ENTRIES + condition, Object[].class)
                                .setParameter("tenant", tenant.value()))
                        .getResultList())
                .map(rows -> rows.stream().map(Entries::entry).toList());
    }

    private static DirectoryPerson entry(Object[] row) {
        Optional<String> mailbox = Optional.ofNullable((String) row[1]);
        List<QuarantineReason> reasons = mailbox.isEmpty() ? List.of() : reasons((Boolean) row[3], (Boolean) row[4]);
        return new DirectoryPerson(
                new PersonId((String) row[0]), mailbox, (String) row[2], standing(mailbox, reasons), reasons);
    }

    private static List<QuarantineReason> reasons(boolean held, boolean outside) {
        List<QuarantineReason> reasons = new ArrayList<>();
        if (held) {
            reasons.add(QuarantineReason.HELD_BY_OTHER);
        }
        if (outside) {
            reasons.add(QuarantineReason.OUTSIDE_CONFIRMED_DOMAINS);
        }
        return List.copyOf(reasons);
    }

    private static Standing standing(Optional<String> mailbox, List<QuarantineReason> reasons) {
        if (mailbox.isEmpty()) {
            return Standing.UNLISTED;
        }
        return reasons.isEmpty() ? Standing.CONFIRMED : Standing.QUARANTINED;
    }
}
