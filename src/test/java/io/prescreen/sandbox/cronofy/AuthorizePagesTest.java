package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static io.prescreen.sandbox.cronofy.Web.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
