package io.prescreen.calendar.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.link.OwnPreferences.Chosen;
import java.util.List;

/** {@code Preferences} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesView(
        boolean shareWithColleagues, List<String> busyCalendars, String writeCalendar, List<String> missingCalendars) {

    static PreferencesView of(Chosen chosen) {
        List<String> busy = chosen.preferences().busyCalendars();
        return new PreferencesView(
                chosen.preferences().shared(),
                busy.isEmpty() ? null : busy,
                chosen.preferences().writeCalendar().orElse(null),
                chosen.missing());
    }
}
