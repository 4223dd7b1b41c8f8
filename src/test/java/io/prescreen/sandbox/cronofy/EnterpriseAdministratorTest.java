package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office 365 and Google, where an administrator signs in, page by page. */
class EnterpriseAdministratorTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void asksAGlobalAdministratorTwiceWithoutThePasswordOnThePages() {
        Map<String, String> form = Organisation.form("office365", Simulator.ADA);
        form.put("password", "s3cr3t");
        form.keySet().removeAll(Set.of("tenant", "consent"));

        Reply first = Organisation.grant(cronofy, form);
        Reply second = Organisation.grant(cronofy, hidden(first));
        Reply back = Organisation.grant(cronofy, hidden(second));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("connected with acme.example").doesNotContain("s3cr3t");
        assertThat(second.body())
                .contains("User.Read.All", "Organization.Read.All", "Places.Read.All", "Calendars.ReadWrite");
        assertThat(back.redirectParameter("code")).isNotEmpty();
    }

    @Test
    void believesNobodyWhoOnlyClaimsToHaveSignedIn() {
        Map<String, String> form = Organisation.form("office365", Simulator.ADA);
        form.remove("password");
        form.put("signed_in", "yes");

        assertThat(Organisation.grant(cronofy, form).body()).contains("Enter your password.");
    }

    @ParameterizedTest
    @CsvSource({"office365, rita@acme.example", "gsuite, mila@acme.example"})
    void needsAnAdministrator(String provider, String mailbox) {
        Reply reply = Organisation.grant(cronofy, Organisation.form(provider, mailbox));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Need admin approval", mailbox, "Sign in with another account")
                .contains("Return to the application");
    }

    @ParameterizedTest
    @CsvSource({
        "office365, ada@acme.example,    wrong,  password is incorrect",
        "office365, ivan@acme.example,   secret, was not found",
        "gsuite,    ivan@acme.example,   '',     Enter your password",
        "gsuite,    nobody@acme.example, secret, was not found",
        "gsuite,    '',                  secret, Enter your e-mail address"
    })
    void showsTheErrorsOfTheSignIn(String provider, String mailbox, String password, String error) {
        Map<String, String> form = Organisation.form(provider, mailbox);
        form.put("password", password);

        assertThat(Organisation.grant(cronofy, form).body()).contains(error, "aria-invalid=\"true\"");
    }

    @Test
    void wantsTheAppToBeInstalledFirst() {
        cronofy.told("PUT", "/sandbox/organisations/acme.example/gsuite", "{\"appInstalled\":false}");

        Reply reply = Organisation.grant(cronofy, Organisation.form("gsuite", "ivan@acme.example"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Install the Cronofy app first", "Google Workspace Marketplace");
    }

    @Test
    void endsWhatWasReachedThroughAnAppThatIsRemoved() {
        Organisation acme = Organisation.connected(cronofy, listener, "gsuite", "ivan@acme.example");
        Tokens mila = acme.reach("mila@acme.example");

        cronofy.told("PUT", "/sandbox/organisations/acme.example/gsuite", "{\"appInstalled\":false}");

        assertThat(cronofy.refresh(mila.refresh()).status()).isEqualTo(400);
        assertThat(acme.told("mila@acme.example").path("error_key").asText()).isEqualTo("errors.not_permitted");
    }

    @Test
    void linksAnOrganisationalUnitOnly() {
        Map<String, String> form = Organisation.form("gsuite", "gina@globex.example");
        form.put("organisational_unit", "/Sales");
        Tokens tokens =
                Tokens.of(cronofy.exchange(Organisation.grant(cronofy, form).redirectParameter("code")));
        Organisation globex = new Organisation(cronofy, listener, form, tokens);

        assertThat(globex.told("ines@globex.example").has("code")).isTrue();
        assertThat(globex.told("kate@globex.example").has("error")).isTrue();
        form.put("organisational_unit", "Sales");
        assertThat(Organisation.grant(cronofy, form).body()).contains("begins with /");
    }

    @Test
    void movesAServiceAccountFromEwsToGraph() {
        Organisation globex = Organisation.connected(cronofy, listener, "office365", "omar@globex.example");
        JsonNode before = details(globex);
        assertThat(before.path("provider_protocol").asText()).isEqualTo("ews");
        String page = before.path("graph_api_migration_url").asText();

        assertThat(cronofy.get(page).body()).contains("Move globex.example to Microsoft Graph");
        assertThat(cronofy.post(page, Map.of()).body()).contains("uses Microsoft Graph");

        assertThat(details(globex).has("provider_protocol")).isFalse();
        assertThat(details(globex).has("graph_api_migration_url")).isFalse();
        assertThat(cronofy.get(page.substring(0, page.length() - 4) + "0000").status())
                .isEqualTo(404);
    }

    private JsonNode details(Organisation organisation) {
        return cronofy.get("/v1/userinfo", organisation.tokens())
                .json()
                .path("cronofy.data")
                .path("service_account");
    }

    /** What the button of a page sends. */
    private static Map<String, String> hidden(Reply page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }
}
