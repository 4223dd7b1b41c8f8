package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.FrontEnd;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any instance answers any call: none knows anything that another does not. */
class TwoInstancesIT extends PackagedTest {

    @Test
    void whatOneInstanceUnlinksTheOtherDoesNotShowAnyMore() {
        assertThat(availability(look(other, 0))).isEqualTo("known");

        one.unlink("rita").statusCode(204);

        assertThat(reason(look(other, 0))).isEqualTo("notLinked");
        other.connection("rita").body("connected", equalTo(false));
    }

    @Test
    void unlinksOnceWhenBothInstancesAreAskedTo() {
        Crowd<Response> unlinking =
                Crowd.of(2, i -> each().get(i).unlink("rita").extract().response());

        assertThat(unlinking.answers()).extracting(Response::statusCode).containsOnly(204);
        assertThat(sandbox.journal("revoke")).hasSize(1);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    @Test
    void exchangesACodeOnceWhenBothInstancesAreToCompleteTheAttempt() {
        String attempt = one.returned("ivan", "gsuite", "ivan@acme.example");
        sandbox.fault("exchange", late(Duration.ofSeconds(2)));

        Crowd<Response> completions = Crowd.of(
                2, i -> each().get(i).complete("ivan", attempt).extract().response());

        assertThat(completions.answers()).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(sandbox.journal("exchange")).hasSize(1);
        assertThat(owner.query("select id from link where person = 'ivan'")).hasSize(1);
        each().forEach(instance -> instance.complete("ivan", attempt).statusCode(200));
        assertThat(sandbox.journal("exchange")).hasSize(1);
    }

    @Test
    void makesOneLinkWhenAPersonCompletesTwoAttemptsAtOnce() throws SQLException {
        List<String> attempts = each().stream()
                .map(instance -> instance.returned("ivan", "gsuite", "ivan@acme.example"))
                .toList();
        Crowd<Response> completions;
        try (Connection blocking = owner.connect()) {
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("lock table upstream_grant in share mode");
            completions = Crowd.of(2, i -> each().get(i)
                    .complete("ivan", attempts.get(i))
                    .extract()
                    .response());

            await().until(() -> sessionsOfTheService("wait_event_type = 'Lock'") == 2);
            blocking.rollback();
        }

        assertThat(completions.answers()).extracting(Response::statusCode).containsOnly(200);
        assertThat(owner.query("select id from link where person = 'ivan'")).hasSize(1);
        assertThat(owner.query("select sum(links) from upstream_grant where links > 0"))
                .containsExactly("2");
    }

    @Test
    void saysWhenTooMuchIsAskedAndKnowsLater() {
        sandbox.set("retryAfterSeconds", 3);
        sandbox.set("requestsPerSecond", 2);

        Crowd<Response> looks = looks(20);

        assertThat(looks.answers())
                .extracting(look -> availability(look) + " " + reason(look))
                .contains("unknown rateLimited")
                .isSubsetOf("known null", "unknown rateLimited");
        sandbox.set("requestsPerSecond", 10_000);
        knowsAgain(one);
        knowsAgain(other);
    }

    private List<FrontEnd> each() {
        return List.of(one, other);
    }
}
