package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * When candidates are invited, if not at once.
 *
 * @param accepted with {@link After#ACCEPTED}: by how many of the required colleagues; else null
 * @param timeOut ISO 8601; null: never
 * @param then what happens then
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationRule(After after, Integer accepted, String timeOut, Then then) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum After {
        /** All required colleagues have accepted. */
        ALL_ACCEPTED,
        /** So many of them have. */
        ACCEPTED
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Then {
        INVITE,
        WITHHOLD
    }

    /** How long to wait for answers, or null. */
    Duration patience() {
        return timeOut == null ? null : Duration.parse(timeOut);
    }
}
