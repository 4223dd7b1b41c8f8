package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rhythm in which replicas ask, in tests so short that every call comes within a millisecond of a beat. */
@QuarkusTest
class RhythmTest extends StoryTest {

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
