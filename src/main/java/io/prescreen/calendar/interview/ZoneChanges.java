package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Interviews to come whose wall time is another instant by the zone rules of now than by those of then. */
@ApplicationScoped
class ZoneChanges {

    private static final int AT_ONCE = 500;

    /** @param now the same wall time by the rules of now */
    record Moved(Interview interview, Schedule now) {}

    private final Tenancy tenancy;
    private final InterviewLists lists;
    private final Clock clock;

    ZoneChanges(Tenancy tenancy, InterviewLists lists, Clock clock) {
        this.tenancy = tenancy;
        this.lists = lists;
        this.clock = clock;
    }

    /** By start, at most so many. */
    Uni<List<Moved>> find(TenantId tenant, Place after, int most) {
        Instant now = Instant.now(clock);
        return tenancy.inTransaction(tenant, () -> lists.rules(tenant, now)
                .map(ZoneChanges::outdated)
                .chain(zones -> collect(tenant, zones, now, after, most, List.of())));
    }

    private static List<String> outdated(List<Object[]> rules) {
        return rules.stream()
                .filter(row -> !Schedule.rulesOf(ZoneId.of((String) row[0])).equals(row[1]))
                .map(row -> (String) row[0])
                .distinct()
                .toList();
    }

    private Uni<List<Moved>> collect(
            TenantId tenant, List<String> zones, Instant now, Place after, int most, List<Moved> sofar) {
        return lists.toCome(tenant, zones, now, after, AT_ONCE).chain(some -> {
            List<Moved> found = new ArrayList<>(sofar);
            some.stream()
                    .map(ZoneChanges::byTheRulesOfNow)
                    .filter(ZoneChanges::isMoved)
                    .forEach(found::add);
            return some.size() < AT_ONCE || found.size() >= most
                    ? Uni.createFrom().item(found.stream().limit(most).toList())
                    : collect(tenant, zones, now, Place.of(some.get(some.size() - 1)), most, found);
        });
    }

    private static Moved byTheRulesOfNow(Interview interview) {
        return new Moved(interview, interview.schedule().byTheRulesOfNow());
    }

    private static boolean isMoved(Moved one) {
        return !one.interview().schedule().isSameStretch(one.now());
    }
}
