package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.FrontEnd;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All instances together never make more calls than Cronofy allows, whoever asks for how much. */
class CallLimitIT extends PackagedTest {

    private static final int PER_SECOND = 20;
    private static final int PER_MINUTE = 100;

    private static final Map<String, String> LIMITED = Map.of(
            "prescreen.cronofy.limit.per-second", String.valueOf(PER_SECOND),
            "prescreen.cronofy.limit.per-minute", String.valueOf(PER_MINUTE));

    @Test
    void cronofyNeverHasToRefuseACall() {
        sandbox.set("requestsPerSecond", PER_SECOND);
        sandbox.set("requestsPerMinute", PER_MINUTE);
        try (RunningService first = installation.startWith(LIMITED);
                RunningService second = installation.startWith(LIMITED)) {
            List<FrontEnd> both = List.of(frontEnd(first), frontEnd(second));

            Set<String> reasons = new HashSet<>();
            for (int round = 0; round < 3; round++) {
                int from = round * 50;
                Crowd.of(100, i -> look(both.get(i % 2), from + i / 2))
                        .answers()
                        .forEach(look -> reasons.add(String.valueOf(reason(look))));
            }

            // null: it was answered
            assertThat(reasons).contains("null", "rateLimited");
        }
        assertThat(sandbox.journal()).hasSizeGreaterThan(PER_SECOND).noneMatch(call -> call.get("status")
                .equals(429));
    }

    @Test
    void whatIsRefusedAllTheSameStopsAllInstances() {
        assertThat(availability(look(one, 0))).isEqualTo("known");
        assertThat(availability(look(other, 0))).isEqualTo("known");
        sandbox.fault("freeBusy", Map.of("mode", "status", "status", 429, "retryAfter", "100", "times", 1));
        assertThat(reason(look(one, 1))).isEqualTo("rateLimited");
        sandbox.forgetJournal();

        Response elsewhere = look(other, 2);

        assertThat(reason(elsewhere)).isEqualTo("rateLimited");
        assertThat(sandbox.journal()).isEmpty();
    }
}
