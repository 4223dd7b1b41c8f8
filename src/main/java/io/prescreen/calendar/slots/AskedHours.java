package io.prescreen.calendar.slots;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.availability.IanaZone;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Optional;

/** What a query says of working hours. */
record AskedHours(
        Mode mode, @IanaZone String timeZone, @Valid WorkingDays days) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Mode {
        RESPECT,
        IGNORE
    }

    /** @param zone that of the question */
    HoursRule rule(String zone) {
        if (mode == Mode.IGNORE && days != null) {
            throw Problem.invalidField("workingHours.days", "must not be given where working hours are ignored");
        }
        if (timeZone != null && days == null) {
            throw Problem.invalidField("workingHours.timeZone", "must not be given without days");
        }
        if (mode == Mode.IGNORE) {
            return HoursRule.IGNORE;
        }
        return days == null ? HoursRule.RESPECT : forAll(ZoneId.of(timeZone == null ? zone : timeZone));
    }

    private HoursRule forAll(ZoneId zone) {
        days.require("workingHours.days");
        return new HoursRule(true, Optional.of(new WorkingHours(zone, days)));
    }
}
