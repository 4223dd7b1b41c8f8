package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityEndpointsTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void describesTheAccountInFull() {
        Tokens tokens = cronofy.link(ADA, "read_write");

        JsonNode userinfo = cronofy.get("/v1/userinfo", tokens).json();

        assertThat(userinfo.path("sub").asText()).isEqualTo(tokens.sub());
        assertThat(userinfo.path("email").asText()).isEqualTo(ADA);
        assertThat(userinfo.path("name").asText()).isEqualTo("Ada Brandt");
        assertThat(userinfo.path("zoneinfo").asText()).isEqualTo("Europe/Berlin");
        assertThat(userinfo.path("cronofy.type").asText()).isEqualTo("account");
        JsonNode data = userinfo.path("cronofy.data");
        assertThat(data.at("/authorization/scope").asText()).isEqualTo("read_write");
        assertThat(data.at("/authorization/status").asText()).isEqualTo("active");
        assertThat(data.path("conferencing_profiles").isArray()).isTrue();
        JsonNode profile = data.at("/profiles/0");
        assertThat(profile.path("profile_connected").asBoolean()).isTrue();
        assertThat(profile.path("profile_initial_sync_required").asBoolean(true))
                .isFalse();
        assertThat(profile.has("profile_relink_url")).isFalse();
        JsonNode calendar = profile.at("/profile_calendars/0");
        assertThat(calendar.path("calendar_primary").asBoolean()).isTrue();
        assertThat(calendar.path("permission_level").asText()).isEqualTo("sandbox");
        assertThat(calendar.has("profile_id")).isFalse();
    }

    @Test
    void namesTheAccount() {
        Tokens tokens = cronofy.link("gina@globex.example");

        JsonNode account = cronofy.get("/v1/account", tokens).json().path("account");

        assertThat(account.path("account_id").asText()).isEqualTo(tokens.sub());
        assertThat(account.path("email").asText()).isEqualTo("gina@globex.example");
        assertThat(account.path("name").asText()).isEqualTo("Gina Park");
        assertThat(account.path("default_tzid").asText()).isEqualTo("America/Chicago");
    }

    @ParameterizedTest
    @CsvSource({
        "yuki@acme.example, exchange, exchange",
        "ada@acme.example, exchange, office365",
        "ivan@acme.example, google, gsuite",
        "noor@outlook.example, live_connect, outlook_com",
        "paul@icloud.example, apple, icloud"
    })
    void tellsProtocolAndServiceOfAProfile(String mailbox, String name, String service) {
        JsonNode profile =
                cronofy.get("/v1/profiles", cronofy.link(mailbox)).json().at("/profiles/0");

        assertThat(profile.path("provider_name").asText()).isEqualTo(name);
        assertThat(profile.path("provider_service").asText()).isEqualTo(service);
        assertThat(profile.path("profile_name").asText()).isEqualTo(mailbox);
        assertThat(profile.path("profile_connected").asBoolean()).isTrue();
    }

    @Test
    void listsCalendarsWithExactlyOnePrimary() {
        Tokens tokens = cronofy.link(ADA);

        JsonNode reply = cronofy.get("/v1/calendars/", tokens).json();

        assertThat(reply.path("sub").asText()).isEqualTo(tokens.sub());
        assertThat(reply.path("calendars"))
                .extracting(c -> c.path("calendar_name").asText())
                .containsExactly("Calendar", "Hiring Committee");
        assertThat(reply.path("calendars"))
                .extracting(c -> c.path("calendar_primary").asBoolean())
                .containsExactly(true, false);
        assertThat(reply.path("calendars")).allSatisfy(calendar -> {
            assertThat(calendar.path("calendar_id").asText()).matches("cal_[\\w@-]+");
            assertThat(calendar.path("provider_name").asText()).isEqualTo("exchange");
            assertThat(calendar.path("profile_id").asText()).startsWith("pro_");
            assertThat(calendar.path("profile_name").asText()).isEqualTo(ADA);
            assertThat(calendar.path("calendar_deleted").asBoolean(true)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/userinfo", "/v1/account", "/v1/profiles", "/v1/calendars", "/v1/free_busy"})
    void knowsNobodyWithoutAValidToken(String path) {
        assertThat(cronofy.get(path).status()).isEqualTo(401);
        assertThat(cronofy.get(path, "undefined").status()).isEqualTo(401);
        assertThat(cronofy.get(path, Simulator.SECRET).status()).isEqualTo(401);
    }

    @Test
    void answersInJsonAndCompressedOnlyOnDemand() {
        Tokens tokens = cronofy.link(ADA);

        Reply plain = cronofy.get("/v1/userinfo", tokens);
        Reply compressed = Web.send(cronofy.request("/v1/userinfo")
                .header("Authorization", "bearer " + tokens.access())
                .header("Accept-Encoding", "gzip"));

        assertThat(plain.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    }
}
