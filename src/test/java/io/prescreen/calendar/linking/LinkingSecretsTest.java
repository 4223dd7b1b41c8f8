package io.prescreen.calendar.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody may find in the database, or put into an address. */
@QuarkusTest
class LinkingSecretsTest extends StoryTest {

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void aStateIsUnguessableAndNotStoredInClear() {
        String page = begin("rita").extract().path("authorizationUrl");
        String state = Browser.parameters(URI.create(page)).get("state");

        String rows = rows();

        assertThat(Base64.getUrlDecoder().decode(state)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(rows).contains("STARTED").doesNotContain(state, hex(state.getBytes(UTF_8)));
        assertThat(rows).doesNotContain(hex(Base64.getUrlDecoder().decode(state)));
    }

    @Test
    void aCodeIsSealedUntilItIsUsedAndThenErased() {
        String page = begin("rita").extract().path("authorizationUrl");
        URI redirect = browser.consent(page, "office365", "rita@acme.example");
        String code = Browser.parameters(redirect).get("code");

        URI back = URI.create(browser.callback(redirect).header("Location"));

        assertThat(owner.query("select state from link_attempt where code is not null"))
                .containsExactly("RETURNED");
        assertThat(rows()).doesNotContain(code, hex(code.getBytes(UTF_8)));
        assertThat(back.toString()).doesNotContain(code);
        complete("rita", Browser.parameters(back).get("completion")).statusCode(200);
        assertThat(owner.query("select state from link_attempt where code is null"))
                .containsExactly("COMPLETED");
    }

    @Test
    void tokensAreSealed() {
        link("rita", "office365", "rita@acme.example");
        sandbox.expireAccessTokens();
        freeBusy("rita", Api.thisWeek("Europe/Vienna", "rita@acme.example")).statusCode(200);

        String row = owner.query("select l::text from link l").get(0);

        String refreshToken = secret("refresh_token\":\"([^\"]+)", sandbox.journal("refresh"));
        String accessToken = secret("Bearer ([^,}]+)", sandbox.journal("freeBusy"));
        assertThat(row).contains("LINKED").doesNotContain(refreshToken, accessToken);
        assertThat(row).doesNotContain(hex(refreshToken.getBytes(UTF_8)), hex(accessToken.getBytes(UTF_8)));
    }

    @Test
    void whatCompletesAnAttemptIsNotStoredInClear() {
        String completion = returned("rita", "office365", "rita@acme.example");

        String rows = rows();

        assertThat(rows).contains("RETURNED").doesNotContain(completion, completion.replace("-", ""));
        assertThat(rows).doesNotContain(hex(completion.getBytes(UTF_8)));
    }

    @Test
    void theAddressThatABrowserAskedForShowsUpNowhere() {
        api.as("rita")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("Forwarded", "host=evil.example;proto=http")
                .body(Map.of("returnTo", SandboxResource.FRONT_END))
                .post("/v1/me/connection/link-attempts")
                .then()
                .statusCode(201)
                .body("authorizationUrl", not(containsString("evil.example")))
                .body("authorizationUrl", containsString("redirect_uri=https%3A%2F%2Fcalendar.prescreen.example%2Fv1"));
    }

    private String rows() {
        return String.join("\n", owner.query("select a::text from link_attempt a"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** In the latest of these calls. */
    private static String secret(String pattern, List<Map<String, Object>> calls) {
        Matcher found =
                Pattern.compile(pattern).matcher(calls.get(calls.size() - 1).toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
