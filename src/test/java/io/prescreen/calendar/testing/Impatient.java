package io.prescreen.calendar.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Shorter waits than in production, so that nobody waits for a test: of the calls themselves, and between them. */
public class Impatient implements QuarkusTestProfile {

    /** Late, but in time. */
    public static final int IN_TIME_MILLIS = 200;

    public static final int TOO_LATE_MILLIS = 2_500;

    @Override
    public Map<String, String> getConfigOverrides() {
        String calls = "io.prescreen.calendar.cronofy.";
        return Map.of(
                calls + "RepeatableCalls/Timeout/value",
                "1500",
                calls + "SingleCalls/Timeout/value",
                "1500",
                calls + "RepeatableCalls/CircuitBreaker/delay",
                "500",
                "prescreen.link.refresh-pause",
                "200ms");
    }
}
