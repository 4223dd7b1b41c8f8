package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountRefusedTest {

    private static final String RITA = "rita@acme.example";
    private static final String ADA = Simulator.ADA;

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Organisation acme = Organisation.connected(cronofy, listener, "office365", ADA);

    @AfterEach
    void close() {
        listener.close();
    }

    @ParameterizedTest
    @CsvSource({"0, invalid_length", "51, invalid_length"})
    void refusesListsThatAreTooShortOrTooLong(int entries, String key) {
        Reply reply = acme.asked(acme.list(Collections.nCopies(entries, RITA)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json()
                        .at("/errors/service_account_authorizations/0/key")
                        .asText())
                .isEqualTo("errors." + key);
    }

    @Test
    void refusesBothFormsInOneCall() {
        String both = acme.list(List.of(RITA)).replaceFirst("\\{", "{\"email\":\"" + RITA + "\",");

        assertThat(acme.asked(both).body()).contains("errors.mixed");
    }

    @Test
    void takesAStateBesideTheList() {
        String python = acme.list(List.of(RITA)).replaceFirst("\\{", "{\"state\":\"all\",");

        assertThat(acme.asked(python).status()).isEqualTo(202);
        assertThat(listener.next().authorization().path("state").asText()).isEqualTo(RITA);
    }

    @Test
    void refusesAWholeListForOneBadEntry() {
        JsonNode errors = acme.asked(acme.list(List.of(RITA, "nobody"))).json().path("errors");

        assertThat(errors.toString()).startsWith("{\"service_account_authorizations[1].email\":");
        assertThat(cronofy.told("GET", "/sandbox/callbacks", "").path("callbacks"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "callback_url", "scope"})
    void namesWhatIsMissing(String field) {
        Reply reply = acme.asked(acme.entry(RITA).replaceFirst("\"" + field + "\":\"[^\"]*\",", ""));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/" + field + "/0/key").asText()).isEqualTo("errors.required");
    }

    @ParameterizedTest
    @CsvSource({
        "omar@globex.example,    errors.foreign_domain",
        "a@sub.acme.example,     errors.foreign_domain",
        "nobody@acme.example,    errors.mailbox_not_found",
        "ivan@acme.example,      errors.mailbox_not_found",
        "lena@acme.example,      errors.access_denied"
    })
    void saysLaterWhyAMailboxCannotBeReached(String mailbox, String key) {
        JsonNode told = acme.told(mailbox);

        assertThat(told.path("error").asText()).isEqualTo("access_denied");
        assertThat(told.path("error_key").asText()).isEqualTo(key);
        assertThat(told.path("error_description").asText()).isNotEmpty();
        assertThat(told.path("state").asText()).isEqualTo(mailbox);
    }

    @Test
    void allowsNoMoreThanWasDelegated() {
        assertThat(acme.asked(acme.entry(RITA).replace("free_busy", "read_events"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isForServiceAccountsOnlyAndTheyAreForNothingElse() {
        Tokens rita = cronofy.link(RITA);

        assertThat(cronofy.postJson("/v1/service_account_authorizations", rita, acme.entry(RITA))
                        .status())
                .isEqualTo(403);
        assertThat(cronofy.get("/v1/resources", rita).status()).isEqualTo(403);
        assertThat(cronofy.get("/v1/calendars", acme.tokens()).status()).isEqualTo(403);
        assertThat(cronofy.get("/v1/free_busy?tzid=Etc/UTC", acme.tokens()).status())
                .isEqualTo(403);
        assertThat(cronofy.get("/v1/resources").status()).isEqualTo(401);
    }

    @Test
    void countsTowardsTheLimitLikeOthers() {
        cronofy.told("PUT", "/sandbox/settings", "{\"requestsPerMinute\":1}");

        assertThat(cronofy.get("/v1/resources", acme.tokens()).status()).isEqualTo(429);
    }

    @Test
    void saysSoWhenTheServiceAccountEndsBeforeTheDecision() {
        cronofy.told("PUT", "/sandbox/callbacks/delivery", "{\"mode\":\"hold\"}");
        acme.ask(List.of(RITA));
        cronofy.revoke("sub", acme.tokens().sub());
        cronofy.told("POST", "/sandbox/callbacks/release", "");

        assertThat(listener.next().authorization().path("error_key").asText())
                .isEqualTo("errors.service_account_revoked");
    }

    @Test
    void needsTheRightScopeToListRooms() {
        var form = Organisation.form("office365", ADA);
        form.put("scope", "service_account/accounts/manage");
        Tokens tokens =
                Tokens.of(cronofy.exchange(Organisation.grant(cronofy, form).redirectParameter("code")));

        assertThat(cronofy.get("/v1/resources", tokens).status()).isEqualTo(403);
    }
}
