package io.prescreen.calendar.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * A test that tells a story over HTTP: each begins with the demo company, an empty database and no faults. As a {@code
 * QuarkusTest} it runs in the service's JVM; a subclass that is a {@code QuarkusIntegrationTest} tells it to the package.
 */
@Tag("story")
@WithTestResource(value = SandboxResource.class, scope = io.quarkus.test.common.TestResourceScope.GLOBAL)
public abstract class StoryTest {

    static {
        // what does not come at all fails a test; a slow machine does not
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        // what is there already, or in a moment, is not awaited for longer
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval((count, previous) -> Duration.ofMillis(Math.min(100, 10L * count)));
    }

    @TestHTTPResource("/")
    URI service;

    private final Config config = ConfigProvider.getConfig();

    protected Api api;
    protected Browser browser;
    protected FrontEnd frontEnd;
    protected BackEnd backEnd;
    protected Control sandbox;
    protected Database owner;
    protected Tokens tokens;

    @BeforeEach
    void beginTheStory() {
        tokens = new Tokens(URI.create(config.getValue("prescreen.oidc.issuer", String.class)));
        api = new Api(service, tokens);
        browser = new Browser(service);
        frontEnd = new FrontEnd(api, browser);
        backEnd = new BackEnd(api, "acme");
        sandbox = new Control(URI.create(config.getValue("prescreen.cronofy.api-url", String.class)));
        owner = Database.asOwner(config);
        Inside.tell(Background.class, Awaitility::setDefaultConditionEvaluationListener);
        owner.empty();
        sandbox.reset();
        sandbox.callbacks().comeTo(service);
        Inside.tell(CircuitBreakerMaintenance.class, CircuitBreakerMaintenance::resetAll);
    }

    protected Database asService() {
        return Database.asService(config);
    }

    protected String returned(String person, String provider, String mailbox) {
        return frontEnd.returned(person, provider, mailbox);
    }

    protected ValidatableResponse begin(String person) {
        return frontEnd.begin(person);
    }

    protected ValidatableResponse complete(String person, String attempt) {
        return frontEnd.complete(person, attempt);
    }

    protected ValidatableResponse confirm(String person, String attempt, String mailbox) {
        return frontEnd.confirm(person, attempt, mailbox);
    }

    protected void link(String person, String provider, String mailbox) {
        frontEnd.link(person, provider, mailbox);
    }

    protected void unlink(String person) {
        frontEnd.unlink(person).statusCode(204);
    }

    protected ValidatableResponse connection(String person) {
        return frontEnd.connection(person);
    }

    /** The health last seen is so old that the next one who needs it asks Cronofy. */
    protected void letHealthAge() {
        owner.execute("update link set checked_at = checked_at - interval '1 hour'");
    }

    /** Cronofy is told again of ended links that it did not hear of. */
    protected void letTheNextRevocationBegin() {
        owner.execute("update upstream_grant set revoking_until = now() - interval '1 second'");
        owner.execute("update link set due_at = now() - interval '1 second' where state = 'REVOKING'");
    }

    /** Cronofy answers as usual, and a pause that it asked for is over. */
    protected void letTheTroubleBeOver() {
        sandbox.noFaults();
        owner.execute("update call_limit set paused_until = '-infinity'");
    }

    protected ValidatableResponse freeBusy(String person, Map<String, Object> query) {
        return frontEnd.freeBusy(person, query);
    }
}
