package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static io.prescreen.calendar.testing.Problems.temporary;
import static io.prescreen.calendar.testing.Trouble.late;
import static io.prescreen.calendar.testing.Trouble.of;
import static io.prescreen.calendar.testing.Trouble.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Impatient;
import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A code works once, so it is never sent twice by itself; whether it is still good decides what the person is told. */
@QuarkusTest
@TestProfile(Impatient.class)
class CompletionInTroubleTest extends StoryTest {

    private static final String RITA = "rita@acme.example";

    private String attempt;

    @BeforeEach
    void ritaComesBackFromCronofy() {
        api.activate("ada");
        attempt = returned("rita", "office365", RITA);
        sandbox.forgetJournal();
    }

    @Test
    void anExchangeMayTakeItsTime() {
        sandbox.fault("exchange", late(Impatient.IN_TIME_MILLIS));

        complete("rita", attempt).statusCode(200);
    }

    static Stream<Arguments> troubleThatLeavesTheCodeGood() {
        return Stream.of(
                Arguments.of(status(500), "cronofy-unavailable"),
                Arguments.of(status(503).retryAfter("1"), "cronofy-unavailable"),
                Arguments.of(of("cut"), "cronofy-unavailable"),
                Arguments.of(of("hang"), "cronofy-unavailable"),
                Arguments.of(status(429), "cronofy-busy"),
                Arguments.of(status(429).retryAfter("1"), "cronofy-busy"));
    }

    @ParameterizedTest
    @MethodSource("troubleThatLeavesTheCodeGood")
    void theAttemptCanBeCompletedWhenTheTroubleIsOver(Trouble trouble, String type) {
        sandbox.fault("exchange", trouble);

        complete("rita", attempt).spec(temporary(type));

        assertThat(sandbox.journal("exchange")).hasSize(1);
        connection("rita").body("connected", equalTo(false));
        letTheTroubleBeOver();
        complete("rita", attempt).statusCode(200).body("mailbox", equalTo(RITA));
    }

    @Test
    void thePersonIsToldHowLongCronofyWantsToBeLeftAlone() {
        sandbox.fault("exchange", status(429).retryAfter("37"));

        complete("rita", attempt).spec(temporary("cronofy-busy")).header("Retry-After", "37");
    }

    static Stream<Trouble> troubleThatEndsTheAttempt() {
        return Stream.of(
                status(400).body("{\"error\":\"invalid_grant\"}"),
                status(400).body("{\"error\":\"invalid_client\"}"),
                status(400),
                status(401),
                status(403),
                status(404),
                status(422),
                of("garbage"),
                status(200).body("{}"),
                status(200)
                        .body(
                                "{\"access_token\":\"a\",\"refresh_token\":\"b\",\"expires_in\":3600,\"sub\":\"acc_1\"}"));
    }

    @ParameterizedTest
    @MethodSource("troubleThatEndsTheAttempt")
    void theAttemptIsOverWhenCronofyDoesNotTakeTheCode(Trouble trouble) {
        sandbox.fault("exchange", trouble);

        complete("rita", attempt).spec(problem(409, "link-attempt-failed"));

        assertThat(sandbox.journal("exchange")).hasSize(1);
        assertThat(owner.query("select state from link_attempt where code is null"))
                .containsExactly("FAILED");
        letTheTroubleBeOver();
        complete("rita", attempt).spec(problem(409, "link-attempt-failed"));
        assertThat(sandbox.journal("exchange")).hasSize(1);
        link("rita", "office365", RITA);
    }

    /** Nobody can tell whether the code was used when no answer came; Cronofy says so the next time. */
    @Test
    void anExchangeThatCronofyDidAfterAllCannotBeRepeated() {
        sandbox.fault("exchange", late(Impatient.TOO_LATE_MILLIS).once());
        complete("rita", attempt).spec(temporary("cronofy-unavailable"));
        await().until(() -> sandbox.journal("exchange").get(0).get("status") != null);

        complete("rita", attempt).spec(problem(409, "link-attempt-failed"));

        link("rita", "office365", RITA);
        connection("rita").body("connected", equalTo(true));
    }
}
