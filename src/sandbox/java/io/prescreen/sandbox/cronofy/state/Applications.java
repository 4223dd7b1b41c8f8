package io.prescreen.sandbox.cronofy.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The registered applications. */
public final class Applications {

    private static final Application DEFAULT =
            new Application("prescreen-sandbox", "Prescreen", List.of("sandbox-secret-one", "sandbox-secret-two"));

    private final Map<String, Application> byClientId = new TreeMap<>();

    Applications() {
        reset();
    }

    public List<Application> all() {
        return List.copyOf(byClientId.values());
    }

    public Optional<Application> find(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    public Optional<Application> authenticated(String clientId, String secret) {
        return find(clientId).filter(application -> application.secrets().contains(secret));
    }

    public void put(Application application) {
        byClientId.put(application.clientId(), application);
    }

    void reset() {
        byClientId.clear();
        put(DEFAULT);
    }
}
