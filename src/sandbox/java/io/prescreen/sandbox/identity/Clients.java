package io.prescreen.sandbox.identity;

import java.util.List;
import java.util.Map;

/** The two applications that ask for tokens. */
final class Clients {
    /** Public: people sign in through it. */
    static final String FRONTEND = "prescreen-frontend";

    /** Confidential: speaks for itself. */
    static final String BACKEND = "prescreen-backend";

    static final String BACKEND_SECRET = "backend-secret";

    private Clients() {}

    static boolean mayAuthenticate(String clientId, String secret) {
        return BACKEND.equals(clientId) ? BACKEND_SECRET.equals(secret) : FRONTEND.equals(clientId);
    }

    static Map<String, Object> backendClaims(List<String> tenants) {
        return Map.of("sub", BACKEND, "roles", List.of("calendar-service"), "tenants", tenants);
    }
}
