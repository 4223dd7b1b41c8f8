package io.prescreen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.company.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {
    private static final String RITA = "grant_type=password&username=rita&password=any&client_id=prescreen-frontend";
    private static final String BACKEND =
            "grant_type=client_credentials&client_id=prescreen-backend&client_secret=backend-secret";

    private static IdentityProvider identityProvider;
    private static Issuer issuer;

    @BeforeAll
    static void start() throws IOException {
        identityProvider = IdentityProvider.onPort(0, Company.demo());
        issuer = new Issuer(identityProvider.issuer());
    }

    @AfterAll
    static void stop() {
        identityProvider.close();
    }

    @Test
    void signsTokensOfPeopleWithAPublishedKeyAndTheirClaims() throws Exception {
        var claims = issuer.accessToken(RITA);

        assertThat(claims.getIssuer()).isEqualTo(issuer.uri().toString());
        assertThat(claims.getAudience()).containsExactly("calendar-integration");
        assertThat(claims.getSubject()).isEqualTo("rita");
        assertThat(claims.getClaims())
                .containsEntry("email", "rita@acme.example")
                .containsEntry("email_verified", true)
                .containsEntry("name", "Rita Sommer")
                .containsEntry("tenant", "acme")
                .containsEntry("azp", "prescreen-frontend")
                .containsEntry("client_id", "prescreen-frontend");
        assertThat(claims.getStringListClaim("roles")).containsExactly("calendar-user");
    }

    @Test
    void knowsEverybodyOfTheCompany() throws Exception {
        for (Person person : Company.demo().people()) {
            var claims = issuer.accessToken(RITA.replace("rita", person.subject()));

            assertThat(claims.getSubject()).isEqualTo(person.subject());
            assertThat(claims.getStringListClaim("roles")).isEqualTo(person.roles());
        }
    }

    @ParameterizedTest
    @CsvSource({"gina@globex.example, gina, globex", "GINA, gina, globex", "cora-globex, cora-globex, globex"})
    void knowsPeopleBySubjectAndByMailAddress(String userName, String subject, String tenant) throws Exception {
        var claims = issuer.accessToken(RITA.replace("rita", userName));

        assertThat(claims.getSubject()).isEqualTo(subject);
        assertThat(claims.getStringClaim("tenant")).isEqualTo(tenant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mallory", "cora@consulting.example"})
    void refusesUsersItDoesNotKnowOrCannotTellApart(String userName) throws Exception {
        assertRefused(issuer.token(RITA.replace("rita", userName)), 400, "invalid_grant");
    }

    @Test
    void letsTheBackEndSpeakForItselfInBothTenants() throws Exception {
        var claims = issuer.accessToken(BACKEND);

        assertThat(claims.getSubject()).isEqualTo("prescreen-backend");
        assertThat(claims.getAudience()).containsExactly("calendar-integration");
        assertThat(claims.getStringListClaim("roles")).containsExactly("calendar-service");
        assertThat(claims.getStringListClaim("tenants")).containsExactly("acme", "globex");
        assertThat(claims.getClaims()).doesNotContainKeys("tenant", "email");
    }

    @Test
    void refusesClientsItDoesNotKnowAndWrongSecrets() throws Exception {
        assertRefused(issuer.token(BACKEND.replace("backend-secret", "guess")), 401, "invalid_client");
        assertRefused(issuer.token(RITA.replace("prescreen-frontend", "somebody")), 401, "invalid_client");
    }

    @Test
    void doesNotLetTheFrontEndActForItself() throws Exception {
        var form = "grant_type=client_credentials&client_id=prescreen-frontend&client_secret=any";

        assertRefused(issuer.token(form), 400, "unauthorized_client");
    }

    @Test
    void isOneIssuerWhateverNameItIsAskedBy() throws Exception {
        var byAddress = issuer.uri().toString().replace("localhost", "127.0.0.1");

        var discovery = Issuer.get(byAddress + "/.well-known/openid-configuration");

        assertThat(discovery.body()).contains(issuer.uri().toString()).doesNotContain("127.0.0.1");
    }

    @Test
    void isNoIssuerUnderAnotherPath() throws Exception {
        var elsewhere = issuer.uri().resolve("/elsewhere/token").toString();

        assertThat(Issuer.post(elsewhere, "application/x-www-form-urlencoded", RITA)
                        .statusCode())
                .isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains('"' + error + '"');
    }
}
