package io.prescreen.calendar.serviceaccount;

import static io.prescreen.calendar.testing.Problems.invalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada names mailboxes that the service account must not reach; the calendar service lets it in, or does not. */
@QuarkusTest
class ScopeProofTest extends CoverageStory {

    @BeforeEach
    void allAreAtExchange() {
        atExchange(ANTON, BEA, DORA);
    }

    @Test
    void whatTheCalendarServiceRefusesIsNotReachable() {
        sandbox.enterprise().permitOnly(ACCOUNT, ANTON);

        forbid(DORA, BEA).statusCode(200).body("forbidden.mailbox", contains(BEA, DORA));

        become("notReachable", "notReachable");
        report().body("scopeAlarm", equalTo(false)).body("forbidden.findAll { it.lastTriedAt != null }", hasSize(2));
    }

    @Test
    void aPolicyThatWasWidenedRaisesAnAlarmWithTheNextRun() {
        sandbox.enterprise().permitOnly(ACCOUNT, ANTON);
        cover(people("list", ANTON));
        forbid(BEA);
        become("notReachable");
        sandbox.enterprise().permitEverybody(ACCOUNT);

        run();

        become("reachable");
        report().body("scopeAlarm", equalTo(true));
        assertThat(owner.query("select mailbox from audit_fact where action = 'scopeExceeded'"))
                .containsExactly(BEA);
        await().until(() -> !sandbox.authorizedMailboxes().contains(BEA));
        assertThat(owner.query("select count(*) from link where mailbox = '%s' and state <> 'REVOKING'".formatted(BEA)))
                .containsExactly("0");
        assertThat(enrolled()).doesNotContain(BEA);
    }

    @Test
    void whatIsNarrowedAgainEndsTheAlarm() {
        forbid(BEA);
        become("reachable");
        sandbox.enterprise().permitOnly(ACCOUNT, ANTON);

        run();

        become("notReachable");
        report().body("scopeAlarm", equalTo(false));
    }

    @Test
    void theReportIsTheSameAsLongAsNothingChanges() {
        sandbox.enterprise().permitOnly(ACCOUNT, ANTON);
        forbid(BEA, DORA);
        become("notReachable", "notReachable");

        byte[] filed = report().extract().asByteArray();
        forbid("Dora@acme.example", BEA).statusCode(200);

        assertThat(report().extract().asByteArray()).isEqualTo(filed);
    }

    @Test
    void theCommandsAreFilledIn() {
        forbid("o'brien@acme.example").statusCode(200);

        report().body("serviceAccount.mailbox", equalTo(ACCOUNT))
                .body("serviceAccount.provider", equalTo("exchange"))
                .body(
                        "narrowing.steps.commands.flatten()",
                        hasItem(startsWith("New-ManagementScope -Name 'Prescreen calendars'")));
    }

    @Test
    void whatIsListedInTheCoverageOrNoMailboxOfTheTenantIsRefused() {
        cover(people("list", ANTON));
        forbid(BEA).statusCode(200);

        forbid(BEA, ANTON).spec(invalid("body", "forbidden[1]"));
        forbid("x@globex.example").spec(invalid("body", "forbidden[0]"));
        careless(List.of(BEA, "rita")).spec(invalid("body", "forbidden[1]"));
        careless(IntStream.range(0, 21).mapToObj("p%d@acme.example"::formatted).toList())
                .spec(invalid("body", "forbidden"));

        report().body("forbidden.mailbox", contains(BEA));
        forbid().statusCode(200).body("forbidden", empty());
    }

    private ValidatableResponse careless(List<String> forbidden) {
        return api.careless()
                .as("ada")
                .body(Map.of("forbidden", forbidden))
                .put("/v1/integration/enterprise-connect/{id}/scope-proof", account)
                .then();
    }

    private void run() {
        api.as("ada")
                .post("/v1/integration/enterprise-connect/{id}/scope-proof/runs", account)
                .then()
                .statusCode(202);
    }

    /** Each of them, in alphabetical order. */
    private void become(String... states) {
        await().until(() -> report().extract().<List<String>>path("forbidden.state"), List.of(states)::equals);
    }
}
