package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.FrontEnd;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An instance may die at any moment: what it had begun is another's after a while. */
class TakeOverIT extends PackagedTest {

    @Test
    void anotherInstanceRefreshesWhenTheOneThatHadBegunIsDead() {
        try (RunningService victim = installation.startWith(Map.of())) {
            FrontEnd dying = frontEnd(victim);
            tokenIsAboutToEnd();
            sandbox.fault("refresh", hangOnce());
            Crowd<Response> cutOff = Crowd.of(1, i -> look(dying, 0));
            upstreamIsAsked("refresh", 1);

            victim.kill();

            knowsAgain(other);
            assertThat(sandbox.journal("refresh")).hasSize(2);
            assertThat(cutOff.failures()).isEqualTo(1);
        }
    }

    @Test
    void anInstanceThatIsToldToEndAnswersWhatItHasBegun() {
        RunningService leaving = installation.startWith(Map.of());
        FrontEnd last = frontEnd(leaving);
        sandbox.fault("freeBusy", late(Duration.ofSeconds(2)));
        Crowd<Response> looks = Crowd.of(1, i -> look(last, 0));
        upstreamIsAsked("freeBusy", 1);

        leaving.close();

        assertThat(looks.answers()).extracting(PackagedTest::availability).containsOnly("known");
    }
}
