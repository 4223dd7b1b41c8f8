package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** {@code GET /v1/accessible_calendars}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessibleCalendarsAnswer(
        @JsonProperty("accessible_calendars") List<Listed> listed) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(
            @JsonProperty("calendar_type") String type,
            @JsonProperty("email") String email,
            @JsonProperty("name") String name) {

        AccessibleCalendar calendar() {
            return new AccessibleCalendar(
                    email.toLowerCase(Locale.ROOT), name == null ? "" : name, "resource".equals(type));
        }
    }

    /** What has no address cannot be asked for. */
    List<AccessibleCalendar> calendars() {
        if (listed == null) {
            throw Failures.malformed("no list of accessible calendars");
        }
        return listed.stream()
                .filter(one ->
                        one != null && one.email() != null && !one.email().isBlank())
                .map(Listed::calendar)
                .toList();
    }
}
