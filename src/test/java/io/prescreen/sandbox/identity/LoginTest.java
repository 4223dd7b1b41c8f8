package io.prescreen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.prescreen.sandbox.company.Company;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final CodeVerifier VERIFIER = new CodeVerifier();
    private static final String REQUEST = "/authorize?response_type=code&client_id=prescreen-frontend&scope=openid"
            + "&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fback&state=xyz&nonce=n1&code_challenge_method=S256"
            + "&code_challenge=" + CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER);

    private static IdentityProvider identityProvider;
    private static Issuer issuer;

    @BeforeAll
    static void start() {
        identityProvider = IdentityProvider.onPort(0, Company.demo());
        issuer = new Issuer(identityProvider.issuer());
    }

    @AfterAll
    static void stop() {
        identityProvider.close();
    }

    @Test
    void showsEverybodyOfBothTenants() throws Exception {
        var page = Issuer.get(issuer.uri() + REQUEST);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Acme Robotics", "Globex", "prescreen-frontend");
        assertThat(Company.demo().people())
                .allSatisfy(person -> assertThat(page.body()).contains(person.name(), person.mailbox()));
    }

    @Test
    void comesBackWithACodeForTheTokenOfTheOneWhoWasClicked() throws Exception {
        var back = click("username=cora-globex", REQUEST);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).startsWith("http://localhost:3000/back?").contains("state=xyz");
        var claims = issuer.accessToken(exchange(location(back), VERIFIER));
        assertThat(claims.getSubject()).isEqualTo("cora-globex");
        assertThat(claims.getAudience()).containsExactly("calendar-integration");
        assertThat(claims.getClaims())
                .containsEntry("tenant", "globex")
                .containsEntry("azp", "prescreen-frontend")
                .containsEntry("nonce", "n1");
    }

    @Test
    void refreshesTheTokenOfThePersonWhoSignedIn() throws Exception {
        var first = issuer.token(exchange(location(click("username=noor", REQUEST)), VERIFIER));
        var refreshToken = first.body().replaceAll("(?s).*\"refresh_token\" *: *\"([^\"]+)\".*", "$1");

        var claims = issuer.accessToken(
                "grant_type=refresh_token&client_id=prescreen-frontend&refresh_token=" + refreshToken);

        assertThat(claims.getSubject()).isEqualTo("noor");
        assertThat(claims.getClaim("tenant")).isEqualTo("acme");
    }

    @Test
    void takesNoClaimsFromTheBrowser() throws Exception {
        var back = click("username=rita&claims=%7B%22department%22%3A%22all%22%7D", REQUEST);

        assertThat(issuer.accessToken(exchange(location(back), VERIFIER)).getClaims())
                .doesNotContainKey("department");
    }

    @Test
    void refusesAnotherVerifierAndACodeThatWasUsedBefore() throws Exception {
        var foreign = location(click("username=rita", REQUEST));
        var used = exchange(location(click("username=rita", REQUEST)), VERIFIER);
        issuer.accessToken(used);

        assertThat(issuer.token(exchange(foreign, new CodeVerifier())).body()).contains("invalid_grant");
        assertThat(issuer.token(used).body()).contains("invalid_grant");
    }

    @Test
    void staysOnThePageForNamesAndClientsItDoesNotKnow() throws Exception {
        assertThat(click("username=mallory", REQUEST).statusCode()).isEqualTo(400);
        assertThat(Issuer.get(issuer.uri() + REQUEST.replace("prescreen-frontend", "somebody"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Issuer.get(issuer.uri() + "/authorize").statusCode()).isEqualTo(400);
    }

    @Test
    void escapesWhatTheRequestSays() throws Exception {
        var page = Issuer.get(issuer.uri() + REQUEST.replace("prescreen-frontend", "%3Cb%3Eme%3C%2Fb%3E"));

        assertThat(page.body()).contains("&lt;b&gt;me").doesNotContain("<b>me");
    }

    private static HttpResponse<String> click(String form, String request) throws Exception {
        return Issuer.post(issuer.uri() + request, "application/x-www-form-urlencoded", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String exchange(String location, CodeVerifier verifier) {
        var code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");
        return "grant_type=authorization_code&client_id=prescreen-frontend&code=" + code
                + "&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fback&code_verifier=" + verifier.getValue();
    }
}
