package io.prescreen.calendar.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;

/** A test that tells a story over HTTP: each begins with the demo company, an empty database and no faults. */
@WithTestResource(value = SandboxResource.class, scope = io.quarkus.test.common.TestResourceScope.GLOBAL)
public abstract class StoryTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    Config config;

    @Inject
    CircuitBreakerMaintenance breakers;

    protected Api api;
    protected Browser browser;
    protected Control sandbox;
    protected Database owner;
    protected Tokens tokens;

    @BeforeEach
    void beginTheStory() {
        tokens = new Tokens(URI.create(config.getValue("prescreen.oidc.issuer", String.class)));
        api = new Api(service, tokens);
        browser = new Browser(service);
        sandbox = new Control(URI.create(config.getValue("prescreen.cronofy.api-url", String.class)));
        owner = Database.asOwner(config);
        owner.empty();
        sandbox.reset();
        breakers.resetAll();
    }

    protected Database asService() {
        return Database.asService(config);
    }

    /** Begins linking and walks through Cronofy's pages; the id with which to complete. */
    protected String returned(String person, String provider, String mailbox) {
        ValidatableResponse begun = begin(person);
        Response back = browser.agree(begun.extract().path("authorizationUrl"), provider, mailbox);
        back.then().statusCode(303);
        Map<String, String> outcome = Browser.parameters(URI.create(back.header("Location")));
        return outcome.get("completion");
    }

    protected ValidatableResponse begin(String person) {
        return api.as(person)
                .body(Map.of("returnTo", SandboxResource.FRONT_END + "/profile"))
                .post("/v1/me/connection/link-attempts")
                .then()
                .statusCode(201);
    }

    protected ValidatableResponse complete(String person, String attempt) {
        return api.as(person).post("/v1/link-attempts/{id}/completion", attempt).then();
    }

    /** A person whose own calendar is linked. */
    protected void link(String person, String provider, String mailbox) {
        complete(person, returned(person, provider, mailbox)).statusCode(200);
    }

    protected ValidatableResponse freeBusy(String person, Map<String, Object> query) {
        return api.as(person).body(query).post("/v1/free-busy").then();
    }
}
