package io.prescreen.calendar.slots;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/**
 * {@code WorkingHoursInForce} of the contract.
 *
 * @param timeZone null: that of whoever looks for a slot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkingHoursView(Source source, String timeZone, WorkingDays days) {

    static final WorkingHoursView STANDARD = new WorkingHoursView(Source.STANDARD, null, WorkingDays.STANDARD);

    /** Whose they are. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Source {
        OWN,
        TENANT,
        STANDARD
    }

    static WorkingHoursView of(Source source, WorkingHours hours) {
        return new WorkingHoursView(source, hours.zone().getId(), hours.days());
    }
}
