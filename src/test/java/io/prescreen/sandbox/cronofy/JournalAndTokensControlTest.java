package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalAndTokensControlTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void expiresAccessTokensOfOneMailboxOrOfAll() {
        Tokens ada = cronofy.link(ADA);
        Tokens ivan = cronofy.link("ivan@acme.example");

        cronofy.told("POST", "/sandbox/tokens/expire", "{\"mailbox\":\"" + ADA + "\"}");
        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(401);
        assertThat(cronofy.get("/v1/userinfo", ivan).status()).isEqualTo(200);
        assertThat(cronofy.get(
                                "/v1/userinfo",
                                Tokens.of(cronofy.refresh(ada.refresh())).access())
                        .status())
                .isEqualTo(200);

        cronofy.told("POST", "/sandbox/tokens/expire", "");
        assertThat(cronofy.get("/v1/userinfo", ivan).status()).isEqualTo(401);
    }

    @Test
    void withdrawsWhatAPersonAllowed() {
        Tokens ada = cronofy.link(ADA);

        cronofy.told("POST", "/sandbox/authorizations/revoke", "{\"mailbox\":\"" + ADA + "\"}");

        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(401);
        assertThat(cronofy.refresh(ada.refresh()).json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void listsActiveAuthorisations() {
        cronofy.code(ADA, "read_events");
        Tokens ada = cronofy.link(ADA, "free_busy");
        Tokens ivan = cronofy.link("ivan@acme.example");
        cronofy.revoke("token", ivan.refresh());

        assertThat(cronofy.told("GET", "/sandbox/authorizations", "").toString())
                .isEqualTo("{\"authorizations\":[{\"application\":\"prescreen-sandbox\",\"mailbox\":\"" + ADA
                        + "\",\"sub\":\"" + ada.sub()
                        + "\",\"allowedBy\":[\"ada@acme.example\"],\"scope\":\"free_busy\",\"delegatedScope\":\"\"}]}");
    }

    @Test
    void keepsAJournalOfWhatWasAskedAndAnswered() {
        Tokens tokens = cronofy.link(ADA);
        cronofy.told("DELETE", "/sandbox/journal", "");

        cronofy.freeBusy(tokens, "tzid=Etc/UTC&from=2020-01-01");
        cronofy.refresh(tokens.refresh());

        JsonNode requests = cronofy.told("GET", "/sandbox/journal", "").path("requests");
        assertThat(requests)
                .extracting(request -> request.path("operation").asText())
                .containsExactly("freeBusy", "refresh");
        JsonNode freeBusy = requests.get(0);
        assertThat(freeBusy.path("method").asText()).isEqualTo("GET");
        assertThat(freeBusy.path("path").asText()).isEqualTo("/v1/free_busy");
        assertThat(freeBusy.path("query").asText()).isEqualTo("tzid=Etc/UTC&from=2020-01-01");
        assertThat(freeBusy.path("headers").path("Authorization").asText()).isEqualTo("Bearer " + tokens.access());
        assertThat(freeBusy.path("status").asInt()).isEqualTo(422);
        assertThat(freeBusy.path("at").asText()).endsWith("Z");
        assertThat(requests.get(1).path("body").asText()).contains("refresh_token=" + tokens.refresh());
        assertThat(cronofy.told("GET", "/sandbox/journal?operation=refresh", "").path("requests"))
                .hasSize(1);
    }

    @Test
    void keepsPasswordsOutOfTheJournal() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("password", "s3cr3t");
        cronofy.grant(form);
        cronofy.control("POST", "/oauth/authorize/grant", "{\"mailbox\":\"m\",\"password\":\"s3cr3t\"}");

        assertThat(cronofy.control("GET", "/sandbox/journal", "").body())
                .contains("password=***", "\\\"password\\\":\\\"***\\\"")
                .doesNotContain("s3cr3t");
    }

    @Test
    void knowsItsApplications() {
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");

        assertThat(cronofy.told("GET", "/sandbox/applications", "").path("applications"))
                .extracting(application -> application.path("clientId").asText())
                .containsExactly("other", "prescreen-sandbox");
    }
}
