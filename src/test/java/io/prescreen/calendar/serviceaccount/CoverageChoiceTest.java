package io.prescreen.calendar.serviceaccount;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen. What cannot changes nothing, and the field is named. */
@QuarkusTest
class CoverageChoiceTest extends CoverageStory {

    @Test
    void atFirstNobodyIsCovered() {
        coverage()
                .body("people.scope", equalTo("none"))
                .body("resources.scope", equalTo("none"))
                .body("changedAt", nullValue())
                .body("progress.total", equalTo(0));
    }

    @Test
    void whoIsNamedTwiceHoweverSpelledCountsOnce() {
        cover(people("list", ANTON, "Anton@ACME.example", ANTON))
                .statusCode(200)
                .body("people.mailboxes", contains(ANTON))
                .body("changedBy", equalTo("ada"))
                .body("progress.total", equalTo(1));
        cover(people("list", "ANTON@acme.example")).statusCode(200);

        assertThat(owner.query("select details ->> 'listedPeople' from audit_fact where action = 'coverageChanged'"))
                .containsExactly("1");
    }

    @Test
    void fiveHundredMayBeListedAndNoMore() {
        String[] most =
                IntStream.range(0, 500).mapToObj("p%d@acme.example"::formatted).toArray(String[]::new);
        cover(people("list", most)).statusCode(200).body("progress.total", equalTo(500));

        add("one-more@acme.example").spec(invalid("path", "mailbox"));
        String[] tooMany =
                IntStream.range(0, 501).mapToObj("p%d@acme.example"::formatted).toArray(String[]::new);
        coverCarelessly(people("list", tooMany)).spec(invalid("body", "people.mailboxes"));
        coverage().body("progress.total", equalTo(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "a b@acme.example", "rita@", "x@globex.example", "x@sub.acme.example", "x@acme"})
    void whatIsNoMailboxOfTheTenantIsRefused(String mailbox) {
        cover(people("list", ANTON));
        List<String> before = owner.query("select c::text from coverage_mailbox c");

        coverCarelessly(people("list", BEA, mailbox)).spec(invalid("body", "people.mailboxes[1]"));

        assertThat(owner.query("select c::text from coverage_mailbox c")).isEqualTo(before);
        coverage().body("people.mailboxes", contains(ANTON));
    }

    @Test
    void whatIsQuarantinedFormerOrForbiddenIsRefused() {
        backEnd.remove("bea");
        backEnd.list("carlos", CARLOS);
        backEnd.remove("carlos");
        backEnd.list("anton", BEA);
        forbid(DORA).statusCode(200);

        cover(people("list", BEA)).spec(invalid("body", "people.mailboxes[0]"));
        cover(people("list", CARLOS)).spec(invalid("body", "people.mailboxes[0]"));
        cover(people("list", DORA)).spec(invalid("body", "people.mailboxes[0]"));
        add(DORA).spec(invalid("path", "mailbox"));
        coverage().body("people.scope", equalTo("none"));
    }

    @Test
    void theMailboxOfAPersonIsNoRoom() {
        cover(Map.of(
                        "people", Map.of("scope", "none"),
                        "resources", Map.of("scope", "list", "mailboxes", List.of("room-turing@acme.example", ANTON))))
                .spec(invalid("body", "resources.mailboxes[1]"));
    }

    @Test
    void aListComesWithItsScopeAlone() {
        coverCarelessly(Map.of(
                        "people", Map.of("scope", "everyone", "mailboxes", List.of(ANTON)),
                        "resources", Map.of("scope", "none")))
                .spec(invalid("body", "people.mailboxes"));
        coverCarelessly(Map.of("people", Map.of("scope", "list"), "resources", Map.of("scope", "none")))
                .spec(invalid("body", "people.mailboxes"));
        coverCarelessly(Map.of("people", Map.of("scope", "all"), "resources", Map.of("scope", "none")))
                .spec(invalid("body", "people.scope"));
        coverCarelessly(Map.of("people", Map.of("scope", "everyone"))).spec(invalid("body", "resources"));
        cover(people("everyone")).statusCode(200);
        add(CARLOS).spec(invalid("query", "kind"));
    }

    @Test
    void theDomainIsConfirmedFirst() {
        backEnd.withdraw("acme.example");

        cover(people("everyone")).spec(problem(409, "domain-not-confirmed"));
        cover(people("none")).statusCode(200).body("people.mailboxes", empty());
    }

    @Test
    void onlyAdministratorsOfTheTenantSeeIt() {
        String path = "/v1/integration/enterprise-connect/{id}/";
        for (String what : List.of("coverage", "scope-proof", "delegations")) {
            api.as("rita").get(path + what, account).then().statusCode(403);
            api.as("gina").get(path + what, account).then().spec(problem(404, "not-found"));
            api.as("ada").get(path + what, UUID.randomUUID()).then().spec(problem(404, "not-found"));
        }
        api.as("gina")
                .body(people("none"))
                .put(path + "coverage", account)
                .then()
                .statusCode(409);
    }
}
