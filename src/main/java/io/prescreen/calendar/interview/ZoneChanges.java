package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.interview.PlacedInterviews.Rules;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Interviews to come whose wall time is another instant by the zone rules of now than by those of then. */
@ApplicationScoped
class ZoneChanges {

    /** More are not looked at for one page: it may have fewer entries than wanted, and others follow. */
    static final int LOOKED_AT = 1000;

    /** @param next where to go on; empty: that was all */
    record Found(List<Placed> moved, Optional<Place> next) {}

    private final Tenancy tenancy;
    private final PlacedInterviews interviews;
    private final Clock clock;

    ZoneChanges(Tenancy tenancy, PlacedInterviews interviews, Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.clock = clock;
    }

    /** By start, at most so many; of what the caller may see. What does not move is not looked at again. */
    Uni<Found> find(Caller caller, boolean administrator, Place after, int most) {
        TenantId tenant = caller.tenant();
        Instant now = Instant.now(clock);
        Optional<String> person = Access.isUnlimited(caller, administrator)
                ? Optional.empty()
                : caller.person().map(PersonId::value);
        return tenancy.inTransaction(tenant, () -> interviews
                .rules(tenant, now)
                .map(rules -> rules.stream().filter(Rules::isOutdated).toList())
                .chain(outdated -> outdated.isEmpty()
                        ? Uni.createFrom().item(List.<Placed>of())
                        : interviews.toCome(tenant, person, outdated, now, after, LOOKED_AT))
                .call(looked -> renew(tenant, looked))
                .map(looked -> found(looked, most)));
    }

    private Uni<Void> renew(TenantId tenant, List<Placed> looked) {
        return Multi.createFrom()
                .iterable(looked.stream()
                        .filter(one -> !one.isMoved())
                        .collect(Collectors.groupingBy(one -> one.schedule().zone()))
                        .entrySet())
                .onItem()
                .transformToUniAndConcatenate(zone -> interviews.renew(tenant, zone.getKey(), zone.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Found found(List<Placed> looked, int most) {
        List<Placed> moved =
                new ArrayList<>(looked.stream().filter(Placed::isMoved).toList());
        if (moved.size() > most) {
            return new Found(
                    List.copyOf(moved.subList(0, most)),
                    Optional.of(moved.get(most - 1).place()));
        }
        return new Found(
                List.copyOf(moved),
                looked.size() < LOOKED_AT
                        ? Optional.empty()
                        : Optional.of(looked.get(looked.size() - 1).place()));
    }
}
