package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static io.prescreen.calendar.testing.Problems.temporary;
import static io.prescreen.calendar.testing.Trouble.of;
import static io.prescreen.calendar.testing.Trouble.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Impatient;
import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** My Profile while Cronofy is in trouble: what is known is told, what is wanted is done as soon as it can be. */
@QuarkusTest
@TestProfile(Impatient.class)
class ConnectionInTroubleTest extends StoryTest {

    private static final String RITA = "rita@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    static Stream<Trouble> away() {
        return Stream.of(status(500), status(429).retryAfter("3"), of("cut"), of("hang"), of("garbage"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aLinkIsMadeThoughItsHealthCannotBeAskedFor(Trouble trouble) {
        String attempt = returned("rita", "office365", RITA);
        sandbox.fault("userinfo", trouble);

        complete("rita", attempt)
                .statusCode(200)
                .body("connected", equalTo(true))
                .body("health.state", equalTo("unchecked"))
                .body("health.checkedAt", nullValue());

        connection("rita").body("health.state", equalTo("unchecked"));
        letTheTroubleBeOver();
        await().untilAsserted(() -> connection("rita").body("health.state", equalTo("healthy")));
    }

    static Stream<Arguments> ofCalendars() {
        return Stream.of(
                Arguments.of(status(500), "cronofy-unavailable"),
                Arguments.of(of("cut"), "cronofy-unavailable"),
                Arguments.of(of("hang"), "cronofy-unavailable"),
                Arguments.of(of("garbage"), "cronofy-unavailable"),
                Arguments.of(status(429).retryAfter("3"), "cronofy-busy"));
    }

    @ParameterizedTest
    @MethodSource("ofCalendars")
    void calendarsAreThereAgainWhenTheTroubleIsOver(Trouble trouble, String type) {
        link("rita", "office365", RITA);
        letHealthAge();
        sandbox.fault("userinfo", trouble);

        api.as("rita").get("/v1/me/calendars").then().spec(temporary(type));

        letTheTroubleBeOver();
        await().untilAsserted(() ->
                api.as("rita").get("/v1/me/calendars").then().statusCode(200).body("calendars", not(empty())));
    }

    @Test
    void aRefusalThatWillNotChangeIsNotCalledTemporary() {
        link("rita", "office365", RITA);
        letHealthAge();
        sandbox.fault("userinfo", status(403));

        api.as("rita").get("/v1/me/calendars").then().spec(problem(502, "cronofy-rejected"));
    }

    static Stream<Trouble> ofRevocations() {
        return Stream.of(status(500), status(401), status(429).retryAfter("3"), of("cut"), of("hang"));
    }

    @ParameterizedTest
    @MethodSource("ofRevocations")
    void whatIsUnlinkedIsGoneAtOnceAndRevokedWhenTheTroubleIsOver(Trouble trouble) {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", trouble);

        unlink("rita");

        connection("rita").body("connected", equalTo(false));
        assertThat(owner.query("select id from link where access_token is not null"))
                .isEmpty();
        assertThat(sandbox.authorizedMailboxes()).containsExactly(RITA);
        letTheTroubleBeOver();
        letTheNextRevocationBegin();
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
        await().until(() -> owner.query("select id from link"), List::isEmpty);
    }
}
