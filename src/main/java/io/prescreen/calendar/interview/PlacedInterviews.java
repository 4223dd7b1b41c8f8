package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** By which zone rules interviews to come were placed, in the open transaction of the tenant. */
@ApplicationScoped
class PlacedInterviews {

    private static final String RULES = """
            select distinct zone, zone_rules from interview
             where tenant = :tenant and starts_at > cast(cast(:now as text) as timestamptz) and not cancelled""";

    private static final String TO_COME = """
            select i.id, i.name, i.version, cast(i.wall_start as text), cast(i.wall_end as text), i.zone,
                   i.start_offset, i.end_offset, i.zone_rules
              from interview i
             where i.tenant = :tenant and i.starts_at > cast(cast(:now as text) as timestamptz) and not i.cancelled
               and i.zone || chr(10) || i.zone_rules = any(string_to_array(:rules, chr(9)))
               and (i.starts_at, i.name) > (cast(cast(:at as text) as timestamptz), cast(:name as text))""";

    /** Waits for nobody, and leaves alone what somebody has changed meanwhile. */
    private static final String RENEW = """
            update interview set zone_rules = :rules where tenant = :tenant and id = any(array(
                select id from interview
                 where tenant = :tenant and zone = :zone
                   and cast(id as text) || '/' || version = any(string_to_array(:placed, ' '))
                 for update skip locked))""";

    /** @param version of the rules */
    record Rules(String zone, String version) {

        boolean isOutdated() {
            return !Schedule.rulesOf(ZoneId.of(zone)).equals(version);
        }

        private String text() {
            return zone + '\n' + version;
        }
    }

    Uni<List<Rules>> rules(TenantId tenant, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RULES, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("now", now.toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Rules((String) row[0], (String) row[1]))
                        .toList());
    }

    /** Those to come that were placed by these rules, by start. @param person only what this person may see */
    Uni<List<Placed>> toCome(
            TenantId tenant, Optional<String> person, Collection<Rules> rules, Instant now, Place after, int most) {
        String sql = TO_COME + (person.isPresent() ? InterviewLists.OF_PERSON : "") + " order by i.starts_at, i.name";
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Object[].class)
                            .setParameter("tenant", tenant.value())
                            .setParameter("now", now.toString())
                            .setParameter(
                                    "rules", rules.stream().map(Rules::text).collect(Collectors.joining("\t")))
                            .setParameter("at", after.startsAt().toString())
                            .setParameter("name", after.name());
                    person.ifPresent(one -> query.setParameter("person", one));
                    return query.setMaxResults(most).getResultList();
                })
                .map(rows -> rows.stream().map(PlacedInterviews::placed).toList());
    }

    /** They are where they were by the rules of now, too: they need not be looked at again. @param placed of one zone */
    Uni<Void> renew(TenantId tenant, ZoneId zone, List<Placed> placed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RENEW)
                        .setParameter("tenant", tenant.value())
                        .setParameter("zone", zone.getId())
                        .setParameter("rules", Schedule.rulesOf(zone))
                        .setParameter(
                                "placed",
                                placed.stream()
                                        .map(one -> one.id() + "/" + one.version())
                                        .collect(Collectors.joining(" ")))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Placed placed(Object[] row) {
        Schedule schedule = new Schedule(
                moment(row[3], row[6]), moment(row[4], row[7]), ZoneId.of((String) row[5]), (String) row[8]);
        return new Placed((UUID) row[0], (String) row[1], ((Number) row[2]).longValue(), schedule);
    }

    private static WallMoment moment(Object wall, Object offset) {
        return new WallMoment(
                LocalDateTime.parse(((String) wall).replace(' ', 'T')),
                ZoneOffset.ofTotalSeconds(((Number) offset).intValue()));
    }
}
