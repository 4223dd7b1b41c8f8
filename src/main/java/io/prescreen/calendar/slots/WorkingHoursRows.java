package io.prescreen.calendar.slots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chosen working hours of the tenant whose transaction is open. Nobody as the person: those of the tenant. */
@ApplicationScoped
class WorkingHoursRows {

    private static final String SELECT = """
            select coalesce(person, ''), zone, cast(days as text) from working_hours
             where tenant = :tenant and (person is null or person in (:people))""";

    private static final String SAVE = """
            insert into working_hours (tenant, person, zone, days)
            values (:tenant, nullif(:person, ''), :zone, cast(cast(:days as text) as jsonb))
            on conflict (tenant, person) do update set zone = excluded.zone, days = excluded.days""";

    private static final String DELETE =
            "delete from working_hours where tenant = :tenant and person is not distinct from nullif(:person, '')";

    private static final String NOBODY = "";

    private final ObjectMapper json;

    WorkingHoursRows(ObjectMapper json) {
        this.json = json;
    }

    Uni<ChosenHours> of(TenantId tenant, Collection<PersonId> people) {
        List<String> ids = Stream.concat(Stream.of(NOBODY), people.stream().map(PersonId::value))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("people", ids)
                        .getResultList())
                .map(this::chosen);
    }

    Uni<Void> save(TenantId tenant, Optional<PersonId> person, WorkingHours hours) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("person", text(person))
                        .setParameter("zone", hours.zone().getId())
                        .setParameter("days", written(hours.days()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** False when there were none. */
    Uni<Boolean> delete(TenantId tenant, Optional<PersonId> person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("person", text(person))
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    private ChosenHours chosen(List<Object[]> rows) {
        Map<PersonId, WorkingHours> own = new HashMap<>();
        Optional<WorkingHours> tenant = Optional.empty();
        for (Object[] row : rows) {
            WorkingHours hours = new WorkingHours(ZoneId.of((String) row[1]), read((String) row[2]));
            if (NOBODY.equals(row[0])) {
                tenant = Optional.of(hours);
            } else {
                own.put(new PersonId((String) row[0]), hours);
            }
        }
        return new ChosenHours(tenant, own);
    }

    private static String text(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(NOBODY);
    }

    private String written(WorkingDays days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private WorkingDays read(String days) {
        try {
            return json.readValue(days, WorkingDays.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("working hours that nobody has written", notOurs);
        }
    }
}
