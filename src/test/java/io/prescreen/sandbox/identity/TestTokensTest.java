package io.prescreen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.prescreen.sandbox.company.Company;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestTokensTest {
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
    void startsFromTheClaimsOfTheAccount() throws Exception {
        var claims = minted("{\"account\": \"omar\"}");

        assertThat(claims.getIssuer()).isEqualTo(issuer.uri().toString());
        assertThat(claims.getAudience()).containsExactly("calendar-integration");
        assertThat(claims.getSubject()).isEqualTo("omar");
        assertThat(claims.getClaim("tenant")).isEqualTo("globex");
    }

    @Test
    void startsFromTheClaimsOfTheBackEnd() throws Exception {
        var claims = minted("{\"account\": \"prescreen-backend\", \"claims\": {\"tenants\": [\"acme\"]}}");

        assertThat(claims.getSubject()).isEqualTo("prescreen-backend");
        assertThat(claims.getStringListClaim("tenants")).containsExactly("acme");
    }

    @Test
    void replacesAndRemovesClaims() throws Exception {
        var claims = minted("""
                {"claims": {"aud": "another-api", "iss": "https://elsewhere.example", "tenant": "initech",
                            "email_verified": false, "roles": null}}
                """);

        assertThat(claims.getAudience()).containsExactly("another-api");
        assertThat(claims.getIssuer()).isEqualTo("https://elsewhere.example");
        assertThat(claims.getClaims()).containsEntry("tenant", "initech").containsEntry("email_verified", false);
        assertThat(claims.getClaims()).doesNotContainKey("roles");
    }

    @Test
    void mintsTokensThatHaveExpired() throws Exception {
        var token = Issuer.accessTokenOf(issuer.testToken("{\"expiresInSeconds\": -120}"));

        assertThatThrownBy(() -> issuer.verified(token)).isInstanceOf(ExpiredJWTException.class);
    }

    @Test
    void givesExpiredTokensAPastInWhichTheyWereValid() throws Exception {
        var token = Issuer.accessTokenOf(issuer.testToken("{\"expiresInSeconds\": -120}"));

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getNotBeforeTime()).isBefore(claims.getExpirationTime());
        assertThat(claims.getExpirationTime()).isBefore(Instant.now());
    }

    @Test
    void signsWithAKeyThatIsNotPublished() throws Exception {
        var token = Issuer.accessTokenOf(issuer.testToken("{\"signedBy\": \"somebody\"}"));

        assertThatThrownBy(() -> issuer.verified(token)).isInstanceOf(BadJOSEException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"claim\": {}}",
                "{\"account\": \"mallory\"}",
                "{\"expiresInSeconds\": \"soon\"}"
            })
    void refusesOrdersItDoesNotUnderstand(String order) throws Exception {
        assertThat(issuer.testToken(order).statusCode()).isEqualTo(400);
    }

    private static JWTClaimsSet minted(String order) throws Exception {
        return issuer.verified(Issuer.accessTokenOf(issuer.testToken(order)));
    }
}
