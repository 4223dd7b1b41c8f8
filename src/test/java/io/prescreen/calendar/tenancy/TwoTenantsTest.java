package io.prescreen.calendar.tenancy;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoint by endpoint: nothing of Acme shows to Globex, not even whether it is there. */
@QuarkusTest
class TwoTenantsTest extends StoryTest {

    private static final String CORA = "cora@consulting.example";
    private static final String ZONE = "Europe/London";

    @BeforeEach
    void acmeIsActiveAndHasLinks() {
        api.activate("ada");
        link("rita", "office365", "rita@acme.example");
        link("cora-acme", "office365", CORA);
    }

    @Test
    void theIntegrationOfOneIsNotThatOfTheOther() {
        api.as("gina")
                .get("/v1/integration")
                .then()
                .statusCode(200)
                .body("businessConnect.state", equalTo("inactive"))
                .body("businessConnect.links.values().sum()", equalTo(0));
        api.activate("gina");

        api.as("gina")
                .get("/v1/integration")
                .then()
                .body("businessConnect.state", equalTo("active"))
                .body("businessConnect.links.values().sum()", equalTo(0));
        api.as("ada").get("/v1/integration").then().body("businessConnect.links.healthy", equalTo(2));
    }

    @Test
    void theSamePersonIsLinkedInOneAndNotInTheOther() {
        api.activate("gina");

        connection("cora-globex").body("$", aMapWithSize(2)).body("connected", equalTo(false));
        api.as("cora-globex").get("/v1/me/calendars").then().spec(problem(409, "not-linked"));
        unlink("cora-globex");

        connection("cora-acme").body("connected", equalTo(true));
        assertThat(sandbox.journal("revoke")).isEmpty();
    }

    @Test
    void aSubjectOfTheSameNameIsSomebodyElse() {
        api.activate("gina");
        String ritaOfGlobex = tokens.with(Map.of("sub", "rita", "tenant", "globex", "email", "rita@acme.example"), 600);

        api.withToken(ritaOfGlobex).get("/v1/me/connection").then().body("connected", equalTo(false));
        api.withToken(ritaOfGlobex).delete("/v1/me/connection").then().statusCode(204);

        connection("rita").body("connected", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        // linked in the other tenant; the same person's own, linked there; a colleague's, linked and not shared
        "omar,        rita@acme.example",
        "cora-globex, cora@consulting.example",
        "ivan,        rita@acme.example",
        "rita,        room-turing@acme.example"
    })
    void aMailboxOutOfReachLooksLikeOneThatDoesNotExist(String person, String mailbox) {
        api.activate("gina");

        String answer = look(person, mailbox);

        assertThat(answer).contains("notLinked");
        assertThat(answer.replace(mailbox, "…"))
                .isEqualTo(look(person, "nobody@acme.example").replace("nobody@acme.example", "…"));
        assertThat(sandbox.journal("freeBusy")).isEmpty();
    }

    @Test
    void anAnswerInMemoryDoesNotCrossToTheOtherTenant() {
        api.activate("gina");
        link("cora-globex", "office365", CORA);
        assertThat(look("cora-acme", CORA)).contains("personalLink");
        sandbox.forgetJournal();

        assertThat(look("cora-globex", CORA)).contains("personalLink");

        assertThat(sandbox.journal("freeBusy")).hasSize(1);
    }

    private String look(String person, String mailbox) {
        return freeBusy(person, Api.thisWeek(ZONE, mailbox))
                .statusCode(200)
                .extract()
                .asString();
    }
}
