package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five calendar services of Business Connect, each from the offer to the link. */
@QuarkusTest
class EveryProviderTest extends StoryTest {

    @Test
    void offersTheFiveServicesOfBusinessConnect() {
        api.as("rita")
                .get("/v1/providers")
                .then()
                .statusCode(200)
                .body("providers.id", contains("exchange", "office365", "gsuite", "outlookCom", "icloud"));
    }

    @Test
    void guidesAdministratorsThroughTheThreeOfEnterpriseConnect() {
        api.as("ada")
                .get("/v1/providers")
                .then()
                .body("enterprise.id", contains("exchange", "office365", "google"))
                .body(
                        "enterprise.connectLabel",
                        contains("Connect to Exchange", "Connect to Office 365", "Connect to Google"))
                .body(
                        "enterprise.linkLabel",
                        contains("Link Exchange Account", "Link Office 365 Account", "Link GSuite Domain"));
    }

    /** {@code preselected} and {@code service} are Cronofy's names for the same thing. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "yuki, exchange,   exchange,     exchange,    yuki@acme.example",
        "rita, office365,  office365,    office365,   rita@acme.example",
        "ivan, gsuite,     google,       gsuite,      ivan@acme.example",
        "noor, outlookCom, live_connect, outlook_com, noor@outlook.example",
        "paul, icloud,     apple,        icloud,      paul@icloud.example"
    })
    void endsInALinkWithTheProviderAndTheMailbox(
            String person, String provider, String preselected, String service, String mailbox) {
        api.activate("ada");
        String page = beginWith(person, provider);
        assertThat(Browser.parameters(URI.create(page))).containsEntry("provider_name", preselected);

        URI back = URI.create(browser.agree(page, service, mailbox).header("Location"));
        complete(person, Browser.parameters(back).get("completion")).statusCode(200);

        connection(person)
                .body("connected", equalTo(true))
                .body("provider", equalTo(provider))
                .body("mailbox", equalTo(mailbox))
                .body("health.state", equalTo("healthy"));
        assertThat(sandbox.authorizedMailboxes()).containsExactly(mailbox);
    }

    private String beginWith(String person, String provider) {
        return api.as(person)
                .body(Map.of("provider", provider, "returnTo", SandboxResource.FRONT_END + "/profile"))
                .post("/v1/me/connection/link-attempts")
                .then()
                .statusCode(201)
                .extract()
                .path("authorizationUrl");
    }
}
