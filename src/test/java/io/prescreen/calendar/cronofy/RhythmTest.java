package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rhythm in which replicas ask, so short that every call comes within a millisecond of a beat. */
@QuarkusTest
@TestProfile(RhythmTest.Fast.class)
class RhythmTest extends StoryTest {

    public static class Fast implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("prescreen.cronofy.limit.rhythm", "2ms");
        }
    }

    private static final int CALLS = 300;

    @Inject
    Turns turns;

    /** Timers know whole milliseconds alone: whoever came before one and was not asked for would wait for ever. */
    @Test
    void nobodyIsForgottenBetweenTwoBeats() {
        Turn enrolment = new Turn(new TenantId("acme"), Lane.ENROLMENT);
        for (int call = 0; call < CALLS; call++) {
            turns.take(enrolment).await().atMost(Duration.ofSeconds(40));
        }

        assertThat(owner.query("select sum(calls) from call_share")).containsExactly(String.valueOf(CALLS));
    }
}
