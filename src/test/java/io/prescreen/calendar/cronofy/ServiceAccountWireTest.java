package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.prescreen.calendar.cronofy.Resource.Place;
import io.prescreen.calendar.vault.Secret;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Service accounts, as Cronofy tells of them and is asked through them. */
class ServiceAccountWireTest {

    private static final ObjectMapper STRICT = new ObjectMapper();

    private static final ServiceAccountRequestEntry ANA =
            new ServiceAccountRequestEntry("ana@acme.example", Secret.of("https://calendar.example/cb/s3cret"));

    @Test
    void readsTheNestedShapeOfToday() {
        ServiceAccountDetails details = details("""
                {"sub": "ser_1", "cronofy.type": "service_account", "email": "Svc@acme.example", "cronofy.data": {
                 "service_account": {"provider_name": "exchange", "domain": "Acme.example"},
                 "authorization": {"scope": "service_account/accounts/manage", "status": "active",
                                   "delegated_scope": "free_busy", "more": 1}}}""");

        assertThat(details)
                .isEqualTo(new ServiceAccountDetails(
                        "ser_1",
                        "svc@acme.example",
                        Optional.of("acme.example"),
                        "exchange",
                        true,
                        "service_account/accounts/manage",
                        Optional.of("free_busy"),
                        Optional.empty()));
    }

    @Test
    void readsTheFlatShapeOfYesterday() {
        ServiceAccountDetails details = details("""
                {"sub": "ser_1", "cronofy.service_account.email": "svc@acme.example",
                 "cronofy.service_account.domain": "acme.example"}""");

        assertThat(details.mailbox()).isEqualTo("svc@acme.example");
        assertThat(details.domain()).contains("acme.example");
        assertThat(details.provider()).isEqualTo("unknown");
        assertThat(details.active()).isTrue();
        assertThat(details.delegatedScope()).isEmpty();
    }

    @Test
    void whatIsNotCalledActiveMayNotBeUsed() {
        assertThat(details("""
                {"sub": "ser_1", "email": "svc@acme.example",
                 "cronofy.data": {"authorization": {"status": "of_tomorrow"}}}""").active()).isFalse();
    }

    @Test
    void findsTheMigrationWhereverItStands() {
        URI there = URI.create("https://app-de.cronofy.com/migrate/1");
        assertThat(details("""
                {"sub": "ser_1", "email": "svc@acme.example", "cronofy.data": {"service_account": {
                 "provider_protocol": "ews", "graph_api_migration_url": "https://app-de.cronofy.com/migrate/1"}}}""").migration()).contains(there);
        assertThat(details("""
                {"sub": "ser_1", "email": "svc@acme.example",
                 "cronofy.data": {"graph_api_migration_url": "https://app-de.cronofy.com/migrate/1"}}""").migration()).contains(there);
        assertThat(details("""
                {"sub": "ser_1", "email": "svc@acme.example",
                 "cronofy.data": {"graph_api_migration_url": "javascript:alert(1)"}}""").migration()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"sub\": \"ser_1\"}", "{\"email\": \"svc@acme.example\"}"})
    void refusesAnAccountThatIsNobody(String answer) {
        assertMalformed(() -> details(answer));
    }

    @Test
    void anAuthorizationHasNoProfile() {
        TokenAnswer token = read("""
                {"access_token": "aT0k", "refresh_token": "rT0k", "expires_in": 1800, "service_account_id": "ser_1"}""", TokenAnswer.class);

        Authorization granted = token.serviceAccount().describedBy(details("""
                {"sub": "ser_1", "email": "svc@acme.example", "cronofy.data": {
                 "service_account": {"provider_name": "google"}, "authorization": {"scope": "s"}}}"""));

        assertThat(token.serviceAccount().subject()).isEqualTo("ser_1");
        assertThat(token.serviceAccount().isDescribed()).isFalse();
        assertThat(granted.subject()).isEqualTo("ser_1");
        assertThat(granted.profile()).isEmpty();
        assertThat(granted.mailbox()).isEqualTo("svc@acme.example");
        assertThat(granted.provider()).isEqualTo("google");
        assertThat(granted.scope()).isEqualTo("s");
    }

    @Test
    void asksForAListEvenOfOne() throws JsonProcessingException {
        String sent = STRICT.writeValueAsString(ServiceAccountBody.of(List.of(ANA), "free_busy"));

        assertThat(STRICT.readTree(sent)).isEqualTo(STRICT.readTree("""
                {"service_account_authorizations": [{"email": "ana@acme.example",
                 "callback_url": "https://calendar.example/cb/s3cret", "scope": "free_busy"}]}"""));
        assertThat(ServiceAccountBody.of(List.of(ANA), "free_busy").toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void asksForOneToFifty(int mailboxes) {
        assertThatThrownBy(() -> ServiceAccountBody.of(Collections.nCopies(mailboxes, ANA), "free_busy"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsResourcesWithWhatIsKnownOfThem() {
        ResourcesAnswer answer = read("""
                {"resources": [
                 {"email": "Room-Turing@acme.example", "name": "Turing", "capacity": 8, "location": {
                  "building_name": "Main", "floor_name": "2", "address": {"lines": ["Ring 1", ""],
                  "locality": "Vienna", "postal_code": "1010", "country": "Austria"}, "coordinates": {"lat": "1"}}},
                 {"email": "beamer@acme.example", "capacity": 0, "location": {"floor_section": " "}},
                 {"name": "nobody"}]}""", ResourcesAnswer.class);

        assertThat(answer.resources())
                .containsExactly(
                        new Resource(
                                "room-turing@acme.example",
                                "Turing",
                                Optional.of(8),
                                new Place(
                                        Optional.of("Main"),
                                        Optional.of("2"),
                                        Optional.empty(),
                                        Optional.of("Ring 1, 1010 Vienna, Austria"))),
                        new Resource("beamer@acme.example", "", Optional.empty(), Place.UNKNOWN));
        assertMalformed(() -> read("{}", ResourcesAnswer.class).resources());
    }

    @Test
    void sendsAnAdministratorToTheEnterprisePage() {
        CronofyConfig config = new Configured(Secret.of("client-secret"), Optional.empty());

        URI page = new AuthorizationPages(config)
                .ofServiceAccount(new ServiceAccountRequest(
                        URI.create("https://calendar.example/v1/callbacks/link"), Secret.of("st4te")));

        assertThat(page).hasHost("app-de.cronofy.com").hasPath("/enterprise_connect/oauth/authorize");
        assertThat(page.getQuery().split("&"))
                .containsExactlyInAnyOrder(
                        "response_type=code",
                        "client_id=client",
                        "redirect_uri=https://calendar.example/v1/callbacks/link",
                        "scope=service_account/accounts/manage",
                        "delegated_scope=free_busy",
                        "state=st4te");
    }

    private static ServiceAccountDetails details(String json) {
        return read(json, ServiceAccountAnswer.class).details();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return STRICT.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void assertMalformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(CronofyFailure.class, failure -> assertThat(failure.reason())
                .isEqualTo(Reason.MALFORMED));
    }
}
