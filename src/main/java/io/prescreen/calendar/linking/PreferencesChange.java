package io.prescreen.calendar.linking;

import io.prescreen.calendar.link.Preferences;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** {@code PreferencesChange} of the contract. */
record PreferencesChange(
        @NotNull Boolean shareWithColleagues,
        @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 200) String> busyCalendars,
        @Size(min = 1, max = 200) String writeCalendar) {

    Preferences preferences() {
        return new Preferences(
                shareWithColleagues,
                Optional.ofNullable(busyCalendars).orElse(List.of()),
                Optional.ofNullable(writeCalendar));
    }
}
