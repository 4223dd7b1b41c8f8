package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox other than one's own is linked only when it is confirmed by name. */
@QuarkusTest
class ConfirmingMailboxTest extends StoryTest {

    private static final String ROOM = "room-turing@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void asksUntilTheMailboxIsConfirmedByItsName() {
        String attempt = returned("rita", "office365", ROOM);

        complete("rita", attempt)
                .spec(problem(409, "mailbox-confirmation-required"))
                .body("mailbox", equalTo(ROOM));
        confirm("rita", attempt, "rita@acme.example")
                .spec(problem(409, "mailbox-confirmation-required"))
                .body("mailbox", equalTo(ROOM));
        connection("rita").body("connected", equalTo(false));
        confirm("rita", attempt, "Room-Turing@ACME.example").statusCode(200).body("mailbox", equalTo(ROOM));

        connection("rita").body("connected", equalTo(true)).body("mailbox", equalTo(ROOM));
        assertThat(sandbox.journal("exchange")).hasSize(1);
        assertThat(owner.query("select state from link_attempt where granted is null and code is null"))
                .containsExactly("COMPLETED");
    }

    @Test
    void takesAConfirmationAheadOfTheQuestion() {
        String attempt = returned("rita", "office365", ROOM);

        confirm("rita", attempt, ROOM).statusCode(200).body("mailbox", equalTo(ROOM));
    }

    @Test
    void anAddressThatTheIssuerDidNotVerifyIsNotOnesOwn() {
        String attempt = returned("rita", "office365", "rita@acme.example");
        String unverified = tokens.with(
                Map.of(
                        "sub",
                        "rita",
                        "email",
                        "rita@acme.example",
                        "email_verified",
                        false,
                        "roles",
                        List.of("calendar-user")),
                600);

        api.withToken(unverified)
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then()
                .spec(problem(409, "mailbox-confirmation-required"))
                .body("mailbox", equalTo("rita@acme.example"));
    }

    @Test
    void whatWasAuthorizedWaitsSealed() {
        String attempt = returned("rita", "office365", ROOM);
        complete("rita", attempt).statusCode(409);

        String row = owner.query("select encode(granted, 'escape') || a::text from link_attempt a")
                .get(0);

        assertThat(row).contains("CONFIRMING").doesNotContain(ROOM, "accessToken", "refreshToken");
    }
}
