package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.IanaZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;

/** {@code WorkingHours} of the contract. */
record WorkingHoursChange(
        @NotNull @IanaZone String timeZone, @NotNull @Valid WorkingDays days) {

    WorkingHours wanted() {
        days.require("days");
        return new WorkingHours(ZoneId.of(timeZone), days);
    }
}
