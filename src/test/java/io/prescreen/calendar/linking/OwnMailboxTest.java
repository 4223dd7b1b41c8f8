package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which mailbox is one's own, so that it is linked without a question. */
@QuarkusTest
class OwnMailboxTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ROOM = "room-turing@acme.example";

    @BeforeEach
    void theDomainIsAcmes() {
        api.activate("ada");
        backEnd.confirm("acme.example");
    }

    @Test
    void thatOfTheDirectoryIsOnesOwnWhateverTheTokenSays() {
        backEnd.list("rita", ROOM);

        complete("rita", returned("rita", "office365", ROOM)).statusCode(200).body("mailbox", equalTo(ROOM));
    }

    @Test
    void thatOfTheDirectoryNeedsNoVerifiedAddress() {
        backEnd.list("rita", RITA);

        completeUnverified(returned("rita", "office365", RITA)).statusCode(200).body("mailbox", equalTo(RITA));
    }

    @Test
    void thatOfTheTokenIsNotOnesOwnWhenTheDirectorySaysAnother() {
        backEnd.list("rita", "sommer@acme.example");

        asks(RITA);
    }

    @Test
    void aQuarantinedOneIsConfirmedByName() {
        backEnd.list("ivan", RITA);
        backEnd.list("rita", RITA);

        asks(RITA);
    }

    @Test
    void aRefusedOneIsConfirmedByName() {
        backEnd.list("ivan", RITA);
        backEnd.list("rita", RITA);
        backEnd.decide("rita", "refuse", RITA).statusCode(200);

        asks(RITA);
    }

    @Test
    void whoIsNotListedHasTheVerifiedAddressOfTheToken() {
        backEnd.list("ivan", "ivan@acme.example");

        completeUnverified(returned("rita", "office365", RITA)).spec(problem(409, "mailbox-confirmation-required"));
        complete("rita", returned("rita", "office365", RITA)).statusCode(200);
    }

    @Test
    void whoIsListedInAnotherTenantIsNotListed() {
        backEnd.of("globex").list("rita", ROOM);

        complete("rita", returned("rita", "office365", RITA)).statusCode(200);
    }

    private ValidatableResponse completeUnverified(String attempt) {
        return api.withToken(tokens.of("rita", "email_verified", false))
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then();
    }

    private void asks(String mailbox) {
        String attempt = returned("rita", "office365", mailbox);

        complete("rita", attempt)
                .spec(problem(409, "mailbox-confirmation-required"))
                .body("mailbox", equalTo(mailbox));
        confirm("rita", attempt, mailbox).statusCode(200);
        connection("rita").body("mailbox", equalTo(mailbox));
    }
}
