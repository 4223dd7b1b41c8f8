package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Lists of interviews, by start, of the tenant whose transaction is open. */
@ApplicationScoped
class InterviewLists {

    /** Where in the list an interview stands. */
    record Place(Instant startsAt, String name) {

        static final Place FIRST = new Place(Instant.EPOCH, "");

        /** PostgreSQL knows neither all years nor all characters. */
        private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{3}-[^/]{1,40})/([A-Za-z0-9._:-]{1,100})");

        static Place of(Interview interview) {
            return new Place(interview.startsAt, interview.name);
        }

        /** @throws RuntimeException when we did not make it */
        static Place parse(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no place");
            }
            return new Place(Instant.parse(parts.group(1)), parts.group(2));
        }

        String text() {
            return startsAt + "/" + name;
        }
    }

    /**
     * @param attention somebody has to look after it
     * @param from only those that end later
     */
    record Wanted(Optional<State> state, Optional<Boolean> attention, Optional<Instant> from, Place after, int most) {}

    static final String OF_PERSON = """
             and (i.creator = :person or i.organiser = :person
                  or exists (select from interview_seat s
                              where s.tenant = i.tenant and s.interview = i.id and s.person = :person))""";

    private static final String ATTENTION = """
            exists (select from interview_delivery d
                     where d.tenant = i.tenant and d.id = i.id and d.attention is not null)""";

    /** @param person only what this person may see */
    Uni<List<Interview>> find(TenantId tenant, Optional<String> person, Wanted wanted) {
        StringBuilder sql = new StringBuilder("""
                select i.* from interview i
                 where i.tenant = :tenant and i.ends_at > cast(cast(:from as text) as timestamptz)
                   and (i.starts_at, i.name) > (cast(cast(:at as text) as timestamptz), cast(:name as text))""");
        person.ifPresent(ignored -> sql.append(OF_PERSON));
        wanted.state().ifPresent(ignored -> sql.append(" and i.state = :state"));
        wanted.attention()
                .ifPresent(is -> sql.append(is ? " and " : " and not ").append(ATTENTION));
        return Panache.getSession().chain(session -> {
            SelectionQuery<Interview> query = session.createNativeQuery(
                            sql.append(" order by i.starts_at, i.name").toString(), Interview.class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("from", wanted.from().orElse(Instant.EPOCH).toString())
                    .setParameter("at", wanted.after().startsAt().toString())
                    .setParameter("name", wanted.after().name());
            person.ifPresent(one -> query.setParameter("person", one));
            wanted.state().ifPresent(one -> query.setParameter("state", one.name()));
            return query.setMaxResults(wanted.most()).getResultList();
        });
    }
}
