package io.prescreen.calendar.audit;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner of the database may do anything but remain unnoticed. */
@QuarkusTest
class TamperingTest extends AuditStory {

    private static final String FORGED = "00000000-0000-0000-0000-00000000f00d";
    private static final String COPY = """
            insert into audit_fact (tenant, id, at, actor_kind, actor_id, action, person, mailbox, details, mark%1$s)
            select tenant, '%2$s', at, actor_kind, actor_id, action, 'ivan', mailbox, details, mark%3$s
              from audit_fact where tenant = 'acme' and seq = 2""";

    @BeforeEach
    void factsOfTwoTenants() {
        record(GLOBEX, 2);
        recordAndChain(ACME, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = gen_random_uuid()",
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "actor_kind = 'SERVICE'",
                "actor_id = 'ivan'",
                "actor_id = null, actor_kind = 'SYSTEM'",
                "on_behalf_of = 'rita'",
                "on_behalf_of = ''",
                "action = 'linkEstablished'",
                "route = 'personalLink'",
                "person = 'ivan'",
                "person = null",
                "mailbox = 'ivan@acme.example'",
                "details = '{}'",
                "details = '{\"number\": 1}'",
                "details = details || '{\"more\": \"\"}'",
                "mark = '\\x00'",
                "segment = 2",
                "hash = (select hash from audit_fact where tenant = 'acme' and seq = 3)"
            })
    void aFactThatIsChangedIsNamed(String change) {
        owner.execute("update audit_fact set %s where tenant = 'acme' and seq = 2".formatted(change));

        broken("factChanged", 1, 2)
                .body("facts", equalTo(1))
                .body(
                        "firstBroken.fact",
                        equalTo(owner.query("select id from audit_fact where tenant = 'acme' and seq = 2")
                                .get(0)));
        verify("gina").body("verified", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7})
    void aFactThatIsDeletedIsMissing(int position) {
        owner.execute("delete from audit_fact where tenant = 'acme' and seq = " + position);

        broken("factMissing", position <= 5 ? 1 : 2, position);
    }

    @Test
    void aFactThatIsMovedIsMissingWhereItWas() {
        owner.execute("update audit_fact set seq = 100 where tenant = 'acme' and seq = 2");

        broken("factMissing", 1, 2);
    }

    @Test
    void aFactThatIsGivenToAnotherTenantIsMissedThereAndForeignHere() {
        owner.execute("update audit_fact set tenant = 'globex', seq = 3 where tenant = 'acme' and seq = 2");

        broken("factMissing", 1, 2);
        verify("gina").body("verified", equalTo(false)).body("firstBroken.reason", equalTo("factInserted"));
    }

    @Test
    void aFactThatIsInsertedBehindTheChainIsNamed() {
        owner.execute(COPY.formatted(", segment, seq, hash", FORGED, ", 2, 8, hash"));

        broken("factInserted", 2, 8).body("firstBroken.fact", equalTo(FORGED));
    }

    /** As if it had just been recorded: the service itself puts it into the chain, but did not write it. */
    @Test
    void aFactThatIsInsertedForTheServiceToChainIsNamed() {
        owner.execute(COPY.formatted("", FORGED, ""));

        verify("ada").body("verified", equalTo(false)).body("firstBroken.fact", equalTo(FORGED));
        untilAllIsChained();
        broken("factChanged", 2, 8).body("firstBroken.fact", equalTo(FORGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closed_at = closed_at - interval '3 years'",
                "opened_at = opened_at - interval '1 day'",
                "dropped_at = now()",
                "end_hash = '\\x00'",
                "last_seq = 4",
                "seal = '\\x00'"
            })
    void aSegmentThatIsChangedIsNamed(String change) {
        owner.execute("update audit_segment set %s where tenant = 'acme' and number = 1".formatted(change));

        verify("ada")
                .body("verified", equalTo(false))
                .body("firstBroken.reason", equalTo("segmentChanged"))
                .body("firstBroken.segment", equalTo(1));
    }

    @Test
    void factsThatAreDroppedBySomebodyElseAreMissed() {
        owner.execute("update audit_segment set dropped_at = now() where tenant = 'acme' and number = 1");
        owner.execute("delete from audit_fact where tenant = 'acme' and segment = 1");

        verify("ada").body("verified", equalTo(false)).body("firstBroken.segment", equalTo(1));
    }

    @Test
    void aSegmentThatIsDeletedWithItsFactsIsMissing() {
        owner.execute("delete from audit_fact where tenant = 'acme' and segment = 1");
        owner.execute("delete from audit_segment where tenant = 'acme' and number = 1");

        verify("ada")
                .body("verified", equalTo(false))
                .body("firstBroken.reason", equalTo("segmentMissing"))
                .body("firstBroken.segment", equalTo(1));
    }

    private ValidatableResponse broken(String reason, int segment, int position) {
        return verify("ada")
                .body("verified", equalTo(false))
                .body("firstBroken.reason", equalTo(reason))
                .body("firstBroken.segment", equalTo(segment))
                .body("firstBroken.position", equalTo(position));
    }
}
