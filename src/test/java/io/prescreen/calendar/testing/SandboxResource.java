package io.prescreen.calendar.testing;

import io.prescreen.sandbox.Ports;
import io.prescreen.sandbox.Sandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts the sandbox on free ports and points the service at it. */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {

    public static final String PUBLIC_URL = "https://calendar.prescreen.example";
    public static final String FRONT_END = "https://app.prescreen.example";

    private Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        sandbox = Sandbox.start(Ports.free());
        return configuration(sandbox);
    }

    /** The properties that make a service use this sandbox, in this JVM or in a process of its own. */
    public static Map<String, String> configuration(Sandbox sandbox) {
        var postgres = sandbox.postgres();
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        properties.put("quarkus.flyway.username", postgres.owner().name());
        properties.put("quarkus.flyway.password", postgres.owner().password());
        properties.put("quarkus.datasource.username", postgres.service().name());
        properties.put("quarkus.datasource.password", postgres.service().password());
        properties.put(
                "quarkus.datasource.reactive.url",
                "postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database()));
        properties.put("prescreen.oidc.issuer", sandbox.issuer().toString());
        properties.put("prescreen.oidc.audience", "calendar-integration");
        properties.put("prescreen.cronofy.api-url", sandbox.cronofy().toString());
        properties.put("prescreen.cronofy.app-url", sandbox.cronofy().toString());
        properties.put("prescreen.cronofy.client-id", "prescreen-sandbox");
        properties.put("prescreen.cronofy.client-secret", "sandbox-secret-one");
        properties.put("prescreen.linking.public-url", PUBLIC_URL);
        properties.put("prescreen.linking.return-origins", FRONT_END);
        return properties;
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
