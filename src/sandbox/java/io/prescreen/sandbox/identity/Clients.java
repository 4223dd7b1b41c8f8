package io.prescreen.sandbox.identity;

import java.util.List;
import java.util.Map;

/** The two applications that ask for tokens. */
final class Clients {
    /** Public: people sign in through it. */
    static final String FRONTEND = "prescreen-frontend";

    /** Confidential: speaks for itself. */
    static final String BACKEND = "prescreen-backend";

    private static final String BACKEND_SECRET = "backend-secret";

    private Clients() {}

    static boolean known(String clientId) {
        return FRONTEND.equals(clientId) || BACKEND.equals(clientId);
    }

    static boolean authenticated(String clientId, String secret) {
        return BACKEND.equals(clientId) ? BACKEND_SECRET.equals(secret) : FRONTEND.equals(clientId);
    }

    /** It names the tenant in a header; these are those it may name. */
    static Map<String, Object> backendClaims(List<String> tenants) {
        return Map.of(
                "sub", BACKEND,
                "azp", BACKEND,
                "client_id", BACKEND,
                "roles", List.of("calendar-service"),
                "tenants", tenants);
    }
}
