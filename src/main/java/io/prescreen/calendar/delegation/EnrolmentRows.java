package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** How the mailboxes of a service account stand: requests and the links that came of them, read together. */
@ApplicationScoped
class EnrolmentRows {

    /** What was granted and has ended since is none; neither is what is only to be given back. */
    private static final String ENROLMENTS = """
            select mailbox, state, since, error, error_key, error_description
              from (select r.mailbox, coalesce(r.answered_at, r.begun_at) as since, r.error, r.error_key, r.error_description,
                           case r.state when 'ANSWERED' then 'PENDING'
                                        when 'GRANTED' then case l.state when 'LINKED' then 'LINKED' else 'DISCONNECTED' end
                                        else r.state end as state
                      from delegation_request r
                      left join link l on l.tenant = r.tenant and l.grantor = r.grantor and l.mailbox = r.mailbox
                                      and l.kind = 'DELEGATION' and l.state <> 'REVOKING'
                     where r.tenant = :tenant and r.grantor = :grantor and r.purpose = 'REACH' and r.generation <> 0
                       and (r.state <> 'GRANTED' or l.id is not null)) enrolment
            """;

    private static final String COUNTS = "select state, count(*) from (" + ENROLMENTS + ") counted group by state";

    private static final String RECENT = """
            select count(*) filter (where answered_at > now() - interval '1 minute'), count(*)
              from delegation_request
             where tenant = :tenant and grantor = :grantor and purpose = 'REACH' and state = 'GRANTED'
               and answered_at > now() - interval '10 minutes'""";

    /** The most hopeful of what several service accounts say. */
    private static final String OBSTACLES = """
            select distinct on (mailbox) mailbox, obstacle
              from (select r.mailbox,
                           case when r.state in ('REFUSED', 'QUARANTINED') then r.state
                                when r.state = 'ANSWERED' or g.state = 'LINKED' then 'PENDING'
                                else 'DISCONNECTED' end as obstacle
                      from delegation_request r
                      join link g on g.tenant = r.tenant and g.id = r.grantor and g.state in ('LINKED', 'DISCONNECTED')
                     where r.tenant = :tenant and r.mailbox in (:mailboxes) and r.model = 'ENTERPRISE_CONNECT'
                       and r.purpose = 'REACH' and r.state <> 'GRANTED' and r.generation = :generation) standing
             order by mailbox, array_position(array['PENDING', 'DISCONNECTED', 'REFUSED', 'QUARANTINED'], obstacle)""";

    /** Why service accounts do not reach mailboxes that they were asked for. */
    Uni<Map<String, Obstacle>> obstacles(TenantId tenant, Collection<String> mailboxes, int generation) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(OBSTACLES, Object[].class)
                                .setParameter("tenant", tenant.value())
                                .setParameter("mailboxes", mailboxes)
                                .setParameter("generation", generation)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> (String) row[0], row -> Obstacle.valueOf((String) row[1]))));
    }

    /** @param after the last mailbox of the page before, or empty */
    Uni<List<Enrolment>> list(RowId grantor, Optional<Enrolment.State> state, String after, int most) {
        String condition = "where mailbox > :after and (:state = '' or state = :state) order by mailbox";
        return Panache.getSession()
                .chain(session -> about(session, ENROLMENTS + condition, grantor)
                        .setParameter("after", after)
                        .setParameter("state", state.map(Enum::name).orElse(""))
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream().map(EnrolmentRows::enrolment).toList());
    }

    Uni<EnrolmentCounts> counts(RowId grantor) {
        return Panache.getSession().chain(session -> about(session, COUNTS, grantor)
                .getResultList()
                .chain(states -> about(session, RECENT, grantor)
                        .getSingleResult()
                        .map(recent -> new EnrolmentCounts(byState(states), number(recent[0]), number(recent[1])))));
    }

    /** Where those of the mailboxes stand that stand somewhere. */
    Uni<Map<String, Enrolment.State>> among(RowId grantor, Collection<String> mailboxes) {
        return Panache.getSession()
                .chain(session -> about(session, ENROLMENTS + "where mailbox in (:mailboxes)", grantor)
                        .setParameter("mailboxes", mailboxes)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> Enrolment.State.valueOf((String) row[1]))));
    }

    private static Mutiny.SelectionQuery<Object[]> about(Mutiny.Session session, String sql, RowId grantor) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("tenant", grantor.tenant())
                .setParameter("grantor", grantor.id());
    }

    private static Map<Enrolment.State, Integer> byState(List<Object[]> rows) {
        Map<Enrolment.State, Integer> counts = new EnumMap<>(Enrolment.State.class);
        for (Enrolment.State state : Enrolment.State.values()) {
            counts.put(state, 0);
        }
        rows.forEach(row -> counts.put(Enrolment.State.valueOf((String) row[0]), number(row[1])));
        return counts;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private static Enrolment enrolment(Object[] row) {
        Optional<Refusal> words =
                Optional.ofNullable((String) row[3]).map(error -> new Refusal(error, (String) row[4], (String) row[5]));
        return new Enrolment(
                (String) row[0],
                Enrolment.State.valueOf((String) row[1]),
                ((OffsetDateTime) row[2]).toInstant(),
                words);
    }
}
