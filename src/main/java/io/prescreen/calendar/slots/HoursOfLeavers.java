package io.prescreen.calendar.slots;

import io.prescreen.calendar.directory.PersonLeft;
import io.prescreen.calendar.directory.WhenPersonLeaves;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever leaves has no working hours any more. */
@ApplicationScoped
class HoursOfLeavers implements WhenPersonLeaves {

    private final WorkingHoursRows rows;

    HoursOfLeavers(WorkingHoursRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> left(PersonLeft fact) {
        return rows.delete(fact.tenant(), Optional.of(fact.person())).replaceWithVoid();
    }
}
