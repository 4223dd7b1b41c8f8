package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What My Profile and the event info box show. */
@QuarkusTest
class ConnectionTest extends StoryTest {

    private static final String RITA = "rita@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void saysNoMoreThanThatNothingIsLinked() {
        connection("rita")
                .body("$", aMapWithSize(2))
                .body("mayConnect", equalTo(true))
                .body("connected", equalTo(false));
    }

    @Test
    void tellsOfAHealthyLinkFromWhatIsStored() {
        link("rita", "office365", RITA);
        sandbox.forgetJournal();

        connection("rita")
                .body("health.state", equalTo("healthy"))
                .body("health.checkedAt", notNullValue())
                .body("health.reason", nullValue())
                .body("health.relinkUrl", nullValue())
                .body("linkedAt", notNullValue());

        assertThat(sandbox.journal("userinfo")).isEmpty();
    }

    @Test
    void tellsWhereABrokenLinkIsMendedAndThatItWas() {
        link("rita", "office365", RITA);
        sandbox.disconnect(RITA);
        letHealthAge();

        String relinkUrl = connection("rita")
                .body("connected", equalTo(true))
                .body("health.state", equalTo("disconnected"))
                .body("health.reason", equalTo("profileDisconnected"))
                .extract()
                .path("health.relinkUrl");
        browser.relink(relinkUrl, "office365");
        letHealthAge();

        connection("rita")
                .body("health.state", equalTo("healthy"))
                .body("health.reason", nullValue())
                .body("health.relinkUrl", nullValue());
    }

    @Test
    void aDisconnectedLinkIsAskedAboutAgainSoonerThanAHealthyOne() {
        link("rita", "office365", RITA);
        sandbox.disconnect(RITA);
        letHealthAge();
        connection("rita").body("health.state", equalTo("disconnected"));
        sandbox.relink(RITA);

        owner.execute("update link set checked_at = checked_at - interval '20 seconds'");

        connection("rita").body("health.state", equalTo("healthy"));
    }

    @Test
    void tellsThatTheCalendarIsStillBeingRead() {
        sandbox.initialSync(RITA, true);
        link("rita", "office365", RITA);

        connection("rita").body("connected", equalTo(true)).body("health.state", equalTo("initialSync"));
        sandbox.initialSync(RITA, false);
        letHealthAge();

        connection("rita").body("health.state", equalTo("healthy"));
    }

    @Test
    void tellsThatTheAuthorizationWasWithdrawnAndLinkingAgainMendsIt() {
        link("rita", "office365", RITA);
        sandbox.withdrawAuthorization(RITA);
        letHealthAge();

        connection("rita")
                .body("connected", equalTo(true))
                .body("health.state", equalTo("disconnected"))
                .body("health.reason", equalTo("authorizationRevoked"))
                .body("health.relinkUrl", nullValue());
        assertThat(owner.query("select id from link where access_token is not null or refresh_token is not null"))
                .isEmpty();
        link("rita", "office365", RITA);

        connection("rita").body("health.state", equalTo("healthy"));
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
    }

    @Test
    void anEndedAuthorizationIsNotAskedAboutAgain() {
        link("rita", "office365", RITA);
        sandbox.withdrawAuthorization(RITA);
        letHealthAge();
        connection("rita").body("health.reason", equalTo("authorizationRevoked"));
        sandbox.forgetJournal();
        letHealthAge();

        connection("rita").body("health.reason", equalTo("authorizationRevoked"));

        assertThat(sandbox.journal("refresh")).isEmpty();
        assertThat(sandbox.journal("userinfo")).isEmpty();
    }

    @Test
    void tellsWhatWasSeenLastWhileCronofyCannotBeAsked() {
        link("rita", "office365", RITA);
        letHealthAge();
        String checkedAt = owner.query("select checked_at from link").get(0);
        sandbox.fault("userinfo", Map.of("mode", "status", "status", 503));

        connection("rita").body("connected", equalTo(true)).body("health.state", equalTo("healthy"));

        assertThat(owner.query("select checked_at from link")).containsExactly(checkedAt);
    }
}
