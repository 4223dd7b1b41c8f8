package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static io.prescreen.sandbox.cronofy.Simulator.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizePagesTest {

    private static final String REDIRECT_URI = Simulator.REDIRECT_URI;

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void tellsWhoAsksForWhatAndOffersTheFiveServices() {
        Reply page = authorize(Map.of("scope", "free_busy_write", "delegated_scope", "free_busy"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<strong>Prescreen</strong> would like to")
                .contains("See when you are free or busy, but not why", "Remove the events it added")
                .contains("In calendars that colleagues share with you:")
                .contains("value=\"exchange\"", "value=\"office365\"", "value=\"gsuite\"")
                .contains("value=\"outlook_com\"", "value=\"icloud\"");
    }

    @ParameterizedTest
    @CsvSource({
        "google, Choose an account",
        "office365, Choose an account",
        "live_connect, Choose an account",
        "apple, App-specific password",
        "icloud, App-specific password"
    })
    void skipsThePickerForAPreselectedService(String providerName, String expected) {
        Reply page = authorize(Map.of("provider_name", providerName));

        assertThat(page.body()).contains(expected).doesNotContain("Which calendar do you use?");
    }

    @Test
    void offersBothServicesOfTheExchangeFamily() {
        Reply page = authorize(Map.of("provider_name", "exchange"));

        assertThat(page.body())
                .contains("value=\"exchange\"", "value=\"office365\"")
                .doesNotContain("value=\"gsuite\"");
    }

    @Test
    void offersAllServicesForAnUnknownPreselection() {
        assertThat(authorize(Map.of("provider_name", "lotus_notes")).body()).contains("Which calendar do you use?");
    }

    @Test
    void leadsFromTheAccountChoiceToTheSignInOfThatAccount() {
        Reply choice = authorize(Map.of("provider", "office365"));
        Reply signIn = authorize(Map.of("provider", "office365", "mailbox", ADA));

        assertThat(choice.body())
                .contains("Ada Brandt", "value=\"" + ADA + "\"", "Use another account")
                .doesNotContain("Room Turing", "ivan@acme.example");
        assertThat(signIn.body()).contains("value=\"" + ADA + "\"", "type=\"password\"", "name=\"consent\"");
    }

    @Test
    void asksExchangeUsersForServerAndUserName() {
        assertThat(authorize(Map.of("provider", "exchange")).body())
                .contains("name=\"mailbox\"", "name=\"password\"", "name=\"server_url\"", "name=\"username\"");
    }

    @Test
    void isReadableForEverybody() {
        assertThat(authorize(Map.of("provider", "icloud")).body())
                .contains("<html lang=\"en\">", "name=\"viewport\"", "<label for=\"mailbox\">")
                .contains("<label for=\"password\">", "<label for=\"consent\">", "aria-describedby=\"password-hint\"")
                .doesNotContain("<script");
    }

    @Test
    void carriesTheRequestThroughAllPagesWithoutTrustingIt() {
        String state = "\"><script>alert(1)</script>";

        assertThat(authorize(Map.of("state", state)).body())
                .contains("name=\"state\" value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange yuki@acme.example",
                "office365 ada@acme.example",
                "gsuite ivan@acme.example",
                "outlook_com noor@outlook.example",
                "icloud paul@icloud.example"
            })
    void redirectsBackWithCodeAndState(String serviceAndMailbox) {
        String mailbox = serviceAndMailbox.split(" ")[1];

        Reply reply = cronofy.grant(cronofy.grantForm(mailbox));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).startsWith(REDIRECT_URI + "&code=");
        assertThat(reply.redirectParameter("code")).matches("[A-Za-z0-9]{32}");
        assertThat(reply.redirectParameter("state")).isEqualTo("s1");
    }

    @Test
    void returnsTheStateUnchanged() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("state", "a&b=c d+ü");

        assertThat(cronofy.grant(form).redirectParameter("state")).isEqualTo("a&b=c d+ü");
    }

    @Test
    void tellsTheApplicationThatThePersonCancelled() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("cancel", "yes");
        form.remove("password");

        Reply reply = cronofy.grant(form);

        assertThat(reply.header("Location")).isEqualTo(REDIRECT_URI + "&error=access_denied&state=s1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office365 | nobody@acme.example | secret              | This username may be incorrect",
                "office365 | ivan@acme.example   | secret              | This username may be incorrect",
                "exchange  | nobody@acme.example | secret              | No Exchange server was found",
                "office365 | ada@acme.example    | wrong               | Your account or password is incorrect",
                "office365 | ada@acme.example    | ''                  | Enter your password",
                "office365 | ''                  | secret              | Enter your e-mail address",
                "icloud    | paul@icloud.example | MyOrdinaryPassword1 | This is not an app-specific password",
                "icloud    | paul@icloud.example | abcdefghijklmnop    | This is not an app-specific password"
            })
    void showsTheErrorThatAPersonWouldSee(String provider, String mailbox, String password, String error) {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.putAll(Map.of("provider", provider, "mailbox", mailbox, "password", password));

        Reply reply = cronofy.grant(form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(error).contains("role=\"alert\"", "aria-invalid=\"true\"", "autofocus");
    }

    @Test
    void connectsNothingWithoutAgreement() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.remove("consent");

        Reply reply = cronofy.grant(form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Without your agreement nothing can be connected.")
                .contains("value=\"" + ADA + "\"");
    }

    @Test
    void neverShowsThePasswordAgain() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("password", "s3cr3t");
        form.remove("consent");

        assertThat(cronofy.grant(form).body()).doesNotContain("s3cr3t");
    }

    @Test
    void checksTheServerAddressOfExchange() {
        Map<String, String> form = cronofy.grantForm("yuki@acme.example");
        form.put("server_url", "http://mail.acme.example");

        assertThat(cronofy.grant(form).body()).contains("The server address must begin with https://");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id     | somebody-else",
                "client_id     | ''",
                "redirect_uri  | ''",
                "redirect_uri  | javascript:alert(1)",
                "redirect_uri  | /relative",
                "redirect_uri  | https://app.example/#fragment",
                "response_type | token",
                "scope         | ''",
                "scope         | read_minds"
            })
    void redirectsNobodyForARequestThatIsWrong(String parameter, String value) {
        Reply page = authorize(Map.of(parameter, value));
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put(parameter, value);
        form.put("cancel", "yes");
        Reply grant = cronofy.grant(form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("<code>" + parameter + "</code>");
        assertThat(grant.status()).isEqualTo(400);
        assertThat(grant.header("Location")).isNull();
    }

    @Test
    void keepsItsPagesOutOfCachesAndFrames() {
        Reply page = authorize(Map.of());

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private Reply authorize(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "prescreen-sandbox",
                "redirect_uri", REDIRECT_URI,
                "scope", "read_free_busy"));
        all.putAll(parameters);
        return cronofy.get("/oauth/authorize?" + query(all));
    }
}
