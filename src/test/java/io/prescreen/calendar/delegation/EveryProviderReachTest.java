package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of all five calendar services look at a colleague: from the link to the end of the delegation. */
@QuarkusTest
class EveryProviderReachTest extends DelegationStory {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "yuki, exchange,    yuki@acme.example,    rita@acme.example,    acme.example",
        "ada,  office365,   ada@acme.example,     rita@acme.example,    acme.example",
        "ivan, gsuite,      ivan@acme.example,    mila@acme.example,    acme.example",
        "noor, outlook_com, noor@outlook.example, tess@outlook.example, outlook.example",
        "paul, icloud,      paul@icloud.example,  finn@icloud.example,  icloud.example"
    })
    void fromTheLinkToTheEndOfTheDelegation(
            String person, String provider, String mailbox, String colleague, String domain) {
        if (!domain.equals("acme.example")) {
            domain("acme", domain);
            listed("acme", "colleague", colleague);
        }
        link(person, provider, mailbox);
        assertThat(outcome(person, colleague)).isEqualTo("pending");
        reach(person, colleague);
        known(person, colleague, "delegation");
        api.as(person).get("/v1/me/colleagues").then().statusCode(200).body("colleagues.mailbox", hasItem(colleague));
        sandbox.expireAccessTokens();
        letHealthAge();
        known(person, colleague, "delegation");

        unlink(person);

        assertThat(outcome(person, colleague)).isEqualTo("notLinked");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !sandbox.authorizedMailboxes().contains(mailbox)
                        && (colleague.equals(RITA)
                                || !sandbox.authorizedMailboxes().contains(colleague)));
    }
}
