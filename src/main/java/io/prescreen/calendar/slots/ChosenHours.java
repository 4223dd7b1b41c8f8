package io.prescreen.calendar.slots;

import io.prescreen.calendar.slots.WorkingHoursView.Source;
import io.prescreen.calendar.tenancy.PersonId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen for the tenant, and for some people.
 *
 * @param tenant empty: nobody has chosen
 */
record ChosenHours(Optional<WorkingHours> tenant, Map<PersonId, WorkingHours> own) {

    /** @param person empty: of everybody who has no own */
    WorkingHoursView view(Optional<PersonId> person) {
        return person.map(own::get)
                .map(hours -> WorkingHoursView.of(Source.OWN, hours))
                .or(() -> tenant.map(hours -> WorkingHoursView.of(Source.TENANT, hours)))
                .orElse(WorkingHoursView.STANDARD);
    }

    /** @param zone of the standard */
    WorkingHours of(Optional<PersonId> person, ZoneId zone) {
        return person.map(own::get).or(() -> tenant).orElseGet(() -> WorkingHours.standard(zone));
    }
}
