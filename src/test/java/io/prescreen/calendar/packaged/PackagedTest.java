package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.Database;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story that two instances tell: each begins with rita's calendar linked by way of the first one. */
@ExtendWith(SharedInstallation.class)
abstract class PackagedTest {

    static final String RITA = "rita@acme.example";

    Installation installation;
    Control sandbox;
    Database owner;
    Database service;
    FrontEnd one;
    FrontEnd other;

    private String ritasToken;

    @BeforeEach
    void beginTheStory(Installation shared) {
        installation = shared;
        sandbox = new Control(shared.sandbox().cronofy());
        var postgres = shared.sandbox().postgres();
        owner = shared.databaseAs(postgres.owner());
        service = shared.databaseAs(postgres.service());
        one = frontEnd(shared.instances().get(0));
        other = frontEnd(shared.instances().get(1));
        ritasToken = one.api().tokens().of("rita");
        owner.empty();
        sandbox.reset();
        // what is limited in a story says so itself
        sandbox.set("requestsPerSecond", 10_000);
        sandbox.set("requestsPerMinute", 100_000);
        one.api().activate("ada");
        one.link("rita", "office365", RITA);
        sandbox.forgetJournal();
    }

    FrontEnd frontEnd(RunningService service) {
        Tokens tokens = new Tokens(installation.sandbox().issuer());
        return new FrontEnd(new Api(service.uri(), tokens), new Browser(service.uri()));
    }

    /** Rita asks when she is busy on the day that begins so many days from now; no two days share an answer. */
    Response look(FrontEnd by, int day) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(day, ChronoUnit.DAYS);
        return by.api()
                .withToken(ritasToken)
                .body(Api.freeBusy(
                        from.toString(), from.plus(1, ChronoUnit.DAYS).toString(), "UTC", RITA))
                .post("/v1/free-busy");
    }

    /** So many looks at days of their own, by turns over both instances. */
    Crowd<Response> looks(int number) {
        return Crowd.of(number, i -> look(i % 2 == 0 ? one : other, i / 2));
    }

    static String availability(Response look) {
        return look.then().statusCode(200).extract().path("mailboxes[0].status");
    }

    static String reason(Response look) {
        return look.then().statusCode(200).extract().path("mailboxes[0].reason");
    }

    void knowsAgain(FrontEnd instance) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> look(instance, 0).then().body("mailboxes[0].status", equalTo("known")));
    }

    /** Her link is refreshed to a token that lasts less than the margin; later ones last long. */
    void tokenIsAboutToEnd() {
        sandbox.set("accessTokenSeconds", 30);
        sandbox.expireAccessTokens();
        assertThat(availability(look(one, 150))).isEqualTo("known");
        sandbox.set("accessTokenSeconds", 3600);
        sandbox.forgetJournal();
    }

    void upstreamIsAsked(String operation, int times) {
        await().until(() -> sandbox.journal(operation).size() == times);
    }

    /** Asked with the service's own role: PostgreSQL shows nobody else what its sessions do. */
    long sessionsOfTheService(String condition) {
        return service.query("select pid from pg_stat_activity where usename = current_user"
                        + " and pid <> pg_backend_pid() and " + condition)
                .size();
    }

    static Map<String, Object> late(Duration delay) {
        return Map.of("mode", "delay", "delayMillis", delay.toMillis());
    }

    static Map<String, Object> hang() {
        return Map.of("mode", "hang");
    }

    static Map<String, Object> hangOnce() {
        return Map.of("mode", "hang", "times", 1);
    }
}
