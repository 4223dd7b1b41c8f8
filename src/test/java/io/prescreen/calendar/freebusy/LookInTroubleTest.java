package io.prescreen.calendar.freebusy;

import static io.prescreen.calendar.testing.Trouble.late;
import static io.prescreen.calendar.testing.Trouble.of;
import static io.prescreen.calendar.testing.Trouble.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Impatient;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at any of the calls that a look needs: the look answers, honestly, and soon works again. */
@QuarkusTest
@TestProfile(Impatient.class)
class LookInTroubleTest extends LookStory {

    @BeforeEach
    void everyLookNeedsEveryCall() {
        calendar(event("09:00", "10:00"));
        letHealthAge();
        sandbox.expireAccessTokens();
        sandbox.forgetJournal();
    }

    static Stream<Arguments> passingTrouble() {
        return Stream.of(
                Arguments.of("freeBusy", late(Impatient.IN_TIME_MILLIS), 0),
                Arguments.of("freeBusy", status(500).once(), 1),
                Arguments.of("freeBusy", status(503).retryAfter("1").once(), 1),
                Arguments.of("freeBusy", status(429).retryAfter("1").once(), 1),
                Arguments.of("freeBusy", of("cut").once(), 1),
                Arguments.of("freeBusy", of("garbage").once(), 1),
                Arguments.of("userinfo", status(500).once(), 1),
                Arguments.of("userinfo", of("cut").once(), 1),
                Arguments.of("refresh", status(500).once(), 1),
                Arguments.of("refresh", of("garbage").once(), 1));
    }

    @ParameterizedTest
    @MethodSource("passingTrouble")
    void troubleThatPassesIsNotNoticed(String call, Trouble trouble, int repetitions) {
        int usually = callsOf(call);
        sandbox.fault(call, trouble);

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));

        assertThat(sandbox.journal(call)).hasSize(usually + repetitions);
    }

    static Stream<Arguments> lastingTrouble() {
        return Stream.of(
                // may be over in a moment
                Arguments.of("freeBusy", status(500), "upstreamUnavailable", 3),
                Arguments.of("freeBusy", status(502).body("<h1>Bad gateway</h1>"), "upstreamUnavailable", 3),
                Arguments.of("freeBusy", of("cut"), "upstreamUnavailable", 3),
                Arguments.of("freeBusy", of("garbage"), "upstreamUnavailable", 3),
                Arguments.of("userinfo", of("cut"), "upstreamUnavailable", 3),
                Arguments.of("userinfo", of("garbage"), "upstreamUnavailable", 3),
                Arguments.of("refresh", status(500), "upstreamUnavailable", 3),
                Arguments.of("refresh", of("garbage"), "upstreamUnavailable", 3),
                // somebody is waiting
                Arguments.of("freeBusy", late(Impatient.TOO_LATE_MILLIS), "upstreamUnavailable", 1),
                Arguments.of("freeBusy", status(503).retryAfter("3"), "upstreamUnavailable", 1),
                Arguments.of("freeBusy", status(429).retryAfter("3"), "rateLimited", 1),
                Arguments.of("freeBusy", status(429).retryAfter("Fri, 31 Dec 2100 23:59:59 GMT"), "rateLimited", 1),
                Arguments.of("freeBusy", status(429), "rateLimited", 1),
                Arguments.of("userinfo", of("hang"), "upstreamUnavailable", 1),
                Arguments.of("userinfo", status(429).retryAfter("3"), "rateLimited", 1),
                Arguments.of("refresh", of("hang"), "upstreamUnavailable", 1),
                Arguments.of("refresh", status(429).retryAfter("3"), "rateLimited", 1),
                // will not change
                Arguments.of("freeBusy", status(402), "refused", 1),
                Arguments.of("freeBusy", status(403), "refused", 1),
                Arguments.of("freeBusy", status(404), "upstreamUnavailable", 1),
                Arguments.of("freeBusy", status(422).body("{\"errors\":{}}"), "upstreamUnavailable", 1),
                Arguments.of("freeBusy", status(423), "disconnected", 1),
                Arguments.of("refresh", status(401), "upstreamUnavailable", 1));
    }

    @ParameterizedTest
    @MethodSource("lastingTrouble")
    void lastingTroubleMakesTheMailboxUnknownUntilItIsOver(String call, Trouble trouble, String reason, int calls) {
        sandbox.fault(call, trouble);

        freeBusy("rita", Api.freeBusy(at("00:00").toString(), at(1, "00:00").toString(), "UTC", RITA, "x@acme.example"))
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("unknown"))
                .body("mailboxes[0].reason", equalTo(reason))
                .body("mailboxes[0].route", equalTo("personalLink"))
                .body("mailboxes[0].asOf", nullValue())
                .body("mailboxes[0].busy", empty())
                .body("mailboxes[0].unknown", hasSize(1))
                .body("mailboxes[1].reason", equalTo("notLinked"));

        assertThat(sandbox.journal(call)).hasSize(calls);
        letTheTroubleBeOver();
        await().untilAsserted(() -> lookAtTheDay().body("mailboxes[0].status", equalTo("known")));
    }

    @Test
    void callsArePausedWhileCronofyIsAwayAndBeginAgainByThemselves() {
        sandbox.fault("userinfo", status(500));
        await().until(() -> {
            sandbox.forgetJournal();
            lookAtTheDay().body("mailboxes[0].reason", equalTo("upstreamUnavailable"));
            return sandbox.journal("userinfo").isEmpty();
        });

        letTheTroubleBeOver();

        await().untilAsserted(() -> lookAtTheDay().body("mailboxes[0].status", equalTo("known")));
    }

    @Test
    void theTroubleOfOneKindOfCallDoesNotPauseTheOthers() {
        sandbox.fault("freeBusy", status(500));
        await().until(() -> {
            sandbox.forgetJournal();
            lookAtTheDay();
            return sandbox.journal("freeBusy").isEmpty();
        });

        letHealthAge();
        connection("rita").body("health.state", equalTo("healthy"));

        assertThat(sandbox.journal("userinfo")).hasSize(1);
    }

    /** Expired tokens are refused: each of the calls with a token happens twice, once with the new one. */
    private static int callsOf(String call) {
        return call.equals("userinfo") ? 2 : 1;
    }
}
