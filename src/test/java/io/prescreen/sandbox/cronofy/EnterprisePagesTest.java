package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterprisePagesTest {

    private static final String ADA = Simulator.ADA;
    private static final String SVC = "svc-calendar@acme.example";

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void asksForTheCalendarService() {
        String page = page(Organisation.form("", "")).body();

        assertThat(page)
                .contains("Which calendar service does your organisation use?")
                .contains("value=\"exchange\"", "value=\"office365\"", "value=\"gsuite\"")
                .contains("List and connect the rooms", "See when they are free or busy")
                .doesNotContain("value=\"icloud\"");
    }

    @ParameterizedTest
    @CsvSource({"exchange,  svc-calendar@acme.example", "office365, ada@acme.example", "gsuite,    ivan@acme.example"})
    void takesAllPagesInOnePost(String provider, String mailbox) {
        Reply reply = grant(Organisation.form(provider, mailbox));

        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        assertThat(reply.redirectParameter("code")).matches("[A-Za-z0-9]{32}");
        assertThat(reply.redirectParameter("state")).isEqualTo("s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "office365", "gsuite"})
    void tellsTheApplicationThatTheAdministratorCancelled(String provider) {
        Map<String, String> form = Organisation.form(provider, ADA);
        form.put("cancel", "yes");

        assertThat(grant(form).redirectParameter("error")).isEqualTo("access_denied");
    }

    @ParameterizedTest
    @CsvSource({
        "delegated_scope, '',                                  at least one scope",
        "delegated_scope, everything,                          unknown: everything",
        "scope,           read_free_busy,                      unknown: read_free_busy",
        "scope,           '',                                  at least one scope",
        "client_id,       nobody,                              no application",
        "provider,        icloud,                              no such calendar service"
    })
    void redirectsNobodyForAWrongRequest(String name, String value, String reason) {
        Map<String, String> form = Organisation.form("office365", ADA);
        form.put(name, value);

        Reply reply = grant(form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svc-calendar@acme.example   | password    | wrong               | 401 Unauthorized",
                "nobody@acme.example         | password    | secret              | 401 Unauthorized",
                "svc-new@acme.example        | password    | secret              | ErrorImpersonateUserDenied",
                "svc-calendar@acme.example   | impersonate | nobody@acme.example | ErrorNonExistentMailbox",
                "svc-calendar@acme.example   | impersonate | ada@acme.example    | ErrorNonExistentMailbox",
                "svc-calendar@acme.example   | impersonate | ''                  | Enter the e-mail address of somebody",
                "svc-calendar@acme.example   | server_url  | https://a.example/  | 404 Not Found",
                "svc-calendar@acme.example   | server_url  | http://a.example/   | must begin with https://",
                "svc-calendar@globex.example | password    | secret              | Autodiscover found no Exchange server",
                "svc-calendar@acme.example   | consent     | ''                  | Without your agreement",
                "svc                         | password    | secret              | address of the service account"
            })
    void showsTheErrorsOfExchange(String mailbox, String field, String value, String error) {
        Map<String, String> form = Organisation.form("exchange", mailbox);
        form.put(field, value);

        Reply reply = grant(form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(error, "aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void findsExchangeAtItsAddress() {
        Map<String, String> form = Organisation.form("exchange", "svc-calendar@acme.example");
        form.put("server_url", "https://mail.acme.example/EWS/Exchange.asmx");

        assertThat(grant(form).status()).isEqualTo(302);
    }

    @Test
    void deniesToImpersonateWhomThePolicyDoesNotPermit() {
        cronofy.told("PUT", "/sandbox/service-accounts/" + SVC + "/policy", "{\"permits\":\"list\",\"mailboxes\":[]}");

        assertThat(grant(Organisation.form("exchange", SVC)).body()).contains("ErrorImpersonateUserDenied");
    }

    @Test
    void keepsWhatWasTypedButNotThePassword() {
        Map<String, String> form = Organisation.form("exchange", SVC);
        form.put("password", "s3cr3t");
        form.put("impersonate", "nobody@acme.example");

        assertThat(grant(form).body())
                .contains("value=\"" + SVC + "\"", "value=\"nobody@acme.example\"", "checked")
                .doesNotContain("s3cr3t");
    }

    private Reply page(Map<String, String> form) {
        form.remove("provider");
        return cronofy.get("/enterprise_connect/oauth/authorize?" + Web.query(form));
    }

    private Reply grant(Map<String, String> form) {
        return Organisation.grant(cronofy, form);
    }
}
