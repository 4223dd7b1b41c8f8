package io.prescreen.calendar.audit;

import static io.prescreen.calendar.testing.Problems.temporary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each act leaves the facts that it should, and no others. */
@QuarkusTest
class RecordingTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ZONE = "Europe/Vienna";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @AfterEach
    void letFactsBeStored() {
        owner.execute(
                "grant insert (tenant, id, at, actor_kind, actor_id, on_behalf_of, action, route, person, mailbox,"
                        + " details, mark) on audit_fact to " + asService().user());
    }

    @Test
    void activatingIsOneFactHoweverOftenItIsRepeated() {
        api.activate("ada");

        assertThat(facts()).containsExactly("PERSON ada integrationActivated - - {\"model\": \"businessConnect\"}");
    }

    @Test
    void linkingAndUnlinkingAreFactsAboutThePersonAndTheMailbox() {
        link("rita", "office365", RITA);
        unlink("rita");
        unlink("rita");

        assertThat(facts().subList(1, facts().size()))
                .containsExactly(
                        "PERSON rita linkEstablished rita rita@acme.example {\"provider\": \"office365\"}",
                        "PERSON rita linkEnded rita rita@acme.example {}");
    }

    @Test
    void aLinkThatIsReplacedHasEnded() {
        link("rita", "office365", RITA);
        confirm("rita", returned("rita", "gsuite", "ivan@acme.example"), "ivan@acme.example")
                .statusCode(200);

        assertThat(facts().subList(2, facts().size()))
                .containsExactlyInAnyOrder(
                        "PERSON rita linkEnded rita rita@acme.example {\"because\": \"replaced\"}",
                        "PERSON rita linkEstablished rita ivan@acme.example {\"provider\": \"gsuite\"}");
    }

    @Test
    void linkingTheSameAgainEndsNothing() {
        link("rita", "office365", RITA);
        link("rita", "office365", RITA);

        assertThat(facts().subList(1, facts().size())).hasSize(2).allSatisfy(fact -> assertThat(fact)
                .contains("linkEstablished"));
    }

    @Test
    void aRefusalIsAFactOfTheServiceAboutWhoeverBeganIt() {
        browser.cancel(begin("rita").extract().path("authorizationUrl"));

        assertThat(facts().subList(1, facts().size())).containsExactly("SYSTEM - linkRefused rita - {}");
    }

    @Test
    void everyLookIsAFact() {
        link("rita", "office365", RITA);

        for (int i = 0; i < 7; i++) {
            look("rita", RITA, "ivan@acme.example", "Rita@ACME.example").statusCode(200);
        }

        assertThat(looks())
                .containsExactlyElementsOf(Collections.nCopies(7, "PERSON rita - rita rita@acme.example personalLink"));
    }

    @Test
    void whoIsToldNothingHasSeenNothing() {
        link("rita", "office365", RITA);
        sandbox.disconnect(RITA);
        letHealthAge();

        look("ivan", RITA).statusCode(200);
        look("rita", RITA).statusCode(200).body("mailboxes[0].reason", equalTo("disconnected"));

        assertThat(looks()).isEmpty();
    }

    @Test
    void aBackEndIsNamedWithThePersonWhoseViewItAskedFor() {
        link("rita", "office365", RITA);

        api.asServiceOf("acme")
                .header("Prescreen-Person", "rita")
                .body(Api.thisWeek(ZONE, RITA))
                .post("/v1/free-busy")
                .then()
                .statusCode(200);

        assertThat(looks()).containsExactly("SERVICE prescreen-backend rita rita rita@acme.example personalLink");
    }

    @Test
    void whatCannotBeRecordedIsNotTold() {
        link("rita", "office365", RITA);
        owner.execute("revoke insert on audit_fact from " + asService().user());
        owner.execute(
                "revoke insert (tenant, id, at, actor_kind, actor_id, on_behalf_of, action, route, person, mailbox,"
                        + " details, mark) on audit_fact from " + asService().user());

        String answer = look("rita", RITA)
                .spec(temporary("temporarily-unavailable"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("mailboxes", "start");
        assertThat(looks()).isEmpty();
        api.as("rita").delete("/v1/me/connection").then().statusCode(500);
        connection("rita").body("connected", equalTo(true));

        letFactsBeStored();
        look("rita", RITA).statusCode(200);
        assertThat(looks()).hasSize(1);
    }

    private ValidatableResponse look(String person, String... mailboxes) {
        return freeBusy(person, Api.thisWeek(ZONE, mailboxes));
    }

    private List<String> facts() {
        return owner.query("""
                select concat_ws(' ', actor_kind, coalesce(actor_id, '-'), action, coalesce(person, '-'), coalesce(mailbox, '-'), details)
                  from audit_fact where action <> 'availabilityRead' order by at""");
    }

    private List<String> looks() {
        return owner.query("""
                select concat_ws(' ', actor_kind, actor_id, coalesce(on_behalf_of, '-'), person, mailbox, route)
                  from audit_fact where action = 'availabilityRead' order by at""");
    }
}
