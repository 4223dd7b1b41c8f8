package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static io.prescreen.sandbox.cronofy.Simulator.client;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

    private final Simulator cronofy = Simulator.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"token=refresh", "token=access", "refresh_token=refresh", "sub=sub"})
    void endsAllTokensOfTheAuthorisationWhicheverWayItIsNamed(String naming) {
        Tokens tokens = cronofy.link(ADA);
        Tokens more = Tokens.of(cronofy.refresh(tokens.refresh()));
        Map<String, String> values =
                Map.of("refresh", tokens.refresh(), "access", tokens.access(), "sub", tokens.sub());

        Reply reply = cronofy.revoke(naming.split("=")[0], values.get(naming.split("=")[1]));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(cronofy.get("/v1/userinfo", more).status()).isEqualTo(401);
        assertThat(cronofy.refresh(tokens.refresh()).json().path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void leavesOtherAccountsAlone() {
        Tokens ada = cronofy.link(ADA);
        Tokens ivan = cronofy.link("ivan@acme.example");

        cronofy.revoke("token", ada.refresh());

        assertThat(cronofy.get("/v1/userinfo", ivan).status()).isEqualTo(200);
    }

    @Test
    void leavesTheAuthorisationsOfOtherApplicationsAlone() {
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");
        Tokens tokens = cronofy.link(ADA);

        Reply reply = cronofy.post(
                "/oauth/token/revoke", Map.of("client_id", "other", "client_secret", "s", "token", tokens.refresh()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(200);
    }

    @Test
    void answersTheSameForWhatIsUnknownOrRevokedAlready() {
        Tokens tokens = cronofy.link(ADA);
        cronofy.revoke("token", tokens.refresh());

        assertThat(cronofy.revoke("token", tokens.refresh()).status()).isEqualTo(200);
        assertThat(cronofy.revoke("token", "unknown").status()).isEqualTo(200);
    }

    @Test
    void cannotRevokeByAnExpiredAccessToken() {
        Tokens tokens = cronofy.link(ADA);
        cronofy.told("POST", "/sandbox/tokens/expire", "");

        assertThat(cronofy.revoke("token", tokens.access()).status()).isEqualTo(200);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void refusesStrangersAndEmptyRequests() {
        Map<String, String> stranger = client("token", "t");
        stranger.put("client_secret", "guess");

        assertThat(cronofy.post("/oauth/token/revoke", stranger)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_client");
        assertThat(cronofy.post("/oauth/token/revoke", client())
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_request");
    }

    @Test
    void letsAPersonAuthoriseAnewWithoutRevivingOldTokens() {
        Tokens old = cronofy.link(ADA);
        cronofy.revoke("token", old.refresh());

        Tokens renewed = cronofy.link(ADA);

        assertThat(renewed.sub()).isEqualTo(old.sub());
        assertThat(renewed.refresh()).isNotEqualTo(old.refresh());
        assertThat(cronofy.get("/v1/userinfo", old).status()).isEqualTo(401);
    }
}
