package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instance does that is told to end by SIGTERM. */
class LeavingIT extends PackagedTest {

    private static final int SIGTERM = 128 + 15;

    /** Less than the others': so the time that is left tells who has claimed something. */
    private static final int LEASE = 30;

    private final Booking interview = Booking.first("the-last-one", "rita", 1);
    private RunningService leaving;
    private Api last;

    @BeforeEach
    void anInstanceLeaves() {
        BackEnd backEnd = new BackEnd(one.api(), "acme");
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.list("rita", RITA);
        leaving = installation.startWith(
                Map.of("quarkus.shutdown.delay", "5S", "prescreen.interview.lease", LEASE + "S"));
        last = frontEnd(leaving).api().keepingConnections();
    }

    @AfterEach
    void itIsGone() {
        leaving.close();
    }

    @Test
    void isNotReadyAtOnceAndAnswersWhoeverStillComes() {
        connection().header("Connection", nullValue());

        terminate();

        // a moment after it is not ready
        await().untilAsserted(() -> connection().header("Connection", equalTo("close")));
        connection().header("Connection", equalTo("close"));
        assertThat(availability(look(frontEnd(leaving), 0))).isEqualTo("known");
        assertThat(leaving.exitCode()).isIn(0, SIGTERM);
    }

    @Test
    void finishesWhatIsBegunInTheBackground() {
        sandbox.fault("writeEvent", late(Duration.ofSeconds(4)));
        put();
        upstreamIsAsked("writeEvent", 1);

        terminate();

        assertThat(leaving.exitCode()).isIn(0, SIGTERM);
        sandbox.noFaults();
        // long before the lease is over
        await().atMost(Duration.ofSeconds(LEASE - 10)).until(this::state, "written"::equals);
        assertThat(sandbox.journal("writeEvent")).hasSize(interview.wanted().size());
    }

    @Test
    void leavesToOthersWhatItAcceptsMeanwhile() {
        sandbox.fault("writeEvent", late(Duration.ofSeconds(4)));
        terminate();

        put();

        List<String> left = await().until(
                        () -> owner.query("select claimed_until - clock_timestamp() > make_interval(secs => " + LEASE
                                + ") from interview_delivery where claimed_until is not null"),
                        claims -> !claims.isEmpty());
        assertThat(left).containsExactly("t");
        assertThat(leaving.exitCode()).isIn(0, SIGTERM);
        await().atMost(Duration.ofSeconds(40)).until(this::state, "written"::equals);
    }

    private ValidatableResponse connection() {
        return last.as("rita").get("/v1/me/connection").then().statusCode(200).body("connected", equalTo(true));
    }

    private void terminate() {
        leaving.terminate();
        await().until(() ->
                RestAssured.get(leaving.management() + "/q/health/ready").statusCode() == 503);
    }

    private void put() {
        last.asServiceOf("acme")
                .body(interview.body())
                .put("/v1/interviews/{id}", interview.id())
                .then()
                .statusCode(201);
    }

    private String state() {
        return Bookings.state(other.api(), interview.id());
    }
}
