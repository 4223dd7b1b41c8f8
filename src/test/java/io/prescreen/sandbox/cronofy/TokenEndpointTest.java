package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static io.prescreen.sandbox.cronofy.Simulator.REDIRECT_URI;
import static io.prescreen.sandbox.cronofy.Simulator.client;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void redeemsACodeForTokensAccountAndProfile() {
        Reply reply = cronofy.exchange(cronofy.code(ADA, "read_write"));

        JsonNode json = reply.json();
        assertThat(json.path("token_type").asText()).isEqualTo("bearer");
        assertThat(json.path("access_token").asText()).matches("[A-Za-z0-9]{32}");
        assertThat(json.path("refresh_token").asText()).matches("[A-Za-z0-9]{32}");
        assertThat(json.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(json.path("scope").asText()).isEqualTo("read_write");
        assertThat(json.path("sub").asText()).matches("acc_[0-9a-f]{24}");
        assertThat(json.path("account_id")).isEqualTo(json.path("sub"));
        assertThat(json.at("/linking_profile/provider_name").asText()).isEqualTo("exchange");
        assertThat(json.at("/linking_profile/provider_service").asText()).isEqualTo("office365");
        assertThat(json.at("/linking_profile/profile_id").asText()).startsWith("pro_");
        assertThat(json.at("/linking_profile/profile_name").asText()).isEqualTo(ADA);
    }

    @Test
    void refusesACodeThatWasUsedBefore() {
        String code = cronofy.code(ADA, "read_events");
        cronofy.exchange(code);

        assertRefused(cronofy.exchange(code), "invalid_grant");
    }

    @Test
    void refusesACodeForAnotherRedirectAddress() {
        String code = cronofy.code(ADA, "read_events");
        Map<String, String> exchange =
                client("grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT_URI + "&more=1");

        assertRefused(cronofy.post("/oauth/token", exchange), "invalid_grant");
        assertThat(cronofy.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void refusesACodeThatExpired() {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:00Z\"}");
        String expiring = cronofy.code(ADA, "read_events");
        String inTime = cronofy.code(ADA, "read_events");

        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:09:59Z\"}");
        assertThat(cronofy.exchange(inTime).status()).isEqualTo(200);

        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:10:00Z\"}");
        assertRefused(cronofy.exchange(expiring), "invalid_grant");
    }

    @Test
    void refusesACodeOfAnotherApplication() {
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");
        Map<String, String> exchange = client(
                "grant_type",
                "authorization_code",
                "code",
                cronofy.code(ADA, "read_events"),
                "redirect_uri",
                REDIRECT_URI);
        exchange.putAll(Map.of("client_id", "other", "client_secret", "s"));

        assertRefused(cronofy.post("/oauth/token", exchange), "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, guess, invalid_client",
        "client_secret, '', invalid_client",
        "client_id, nobody, invalid_client",
        "client_id, '', invalid_client",
        "grant_type, password, unsupported_grant_type",
        "grant_type, '', invalid_request",
        "refresh_token, '', invalid_request",
        "refresh_token, unknown, invalid_grant"
    })
    void namesWhatIsWrong(String parameter, String value, String error) {
        Map<String, String> refresh = client(
                "grant_type",
                "refresh_token",
                "refresh_token",
                cronofy.link(ADA).refresh());
        refresh.put(parameter, value);

        assertRefused(cronofy.post("/oauth/token", refresh), error);
    }

    @Test
    void acceptsBothSecretsWhileOneIsBeingReplaced() {
        Map<String, String> refresh = client(
                "grant_type",
                "refresh_token",
                "refresh_token",
                cronofy.link(ADA).refresh());
        refresh.put("client_secret", "sandbox-secret-two");

        assertThat(cronofy.post("/oauth/token", refresh).status()).isEqualTo(200);
    }

    @Test
    void takesJsonAndIgnoresTheBearerBesideIt() {
        String refresh = cronofy.link(ADA).refresh();
        String body = """
                {"client_id":"prescreen-sandbox","client_secret":"sandbox-secret-one","unknown":{"a":[1]},
                 "grant_type":"refresh_token","refresh_token":"%s"}
                """.formatted(refresh);

        Reply reply = Web.send(cronofy.request("/oauth/token")
                .header("Authorization", "Bearer undefined")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatCannotBeRead() {
        assertRefused(cronofy.control("POST", "/oauth/token", "{\"client_id\":"), "invalid_client");
        assertRefused(cronofy.control("POST", "/oauth/token", "client_id=%zz"), "invalid_client");
        assertRefused(cronofy.control("POST", "/oauth/token", ""), "invalid_client");
    }

    private static void assertRefused(Reply reply, String error) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isEqualTo(error);
    }
}
