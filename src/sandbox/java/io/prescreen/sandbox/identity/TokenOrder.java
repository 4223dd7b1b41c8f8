package io.prescreen.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A token as a test wants it; every field may be left out.
 *
 * @param account whose claims to start from: a user name or the back end's client id; without it {@code ada}
 * @param claims replace those of the account one by one; null removes a claim
 * @param expiresInSeconds from now; negative for a token that has expired already; without it an hour
 * @param signedBy another name than {@code prescreen} signs with a key the issuer does not publish
 */
record TokenOrder(String account, Map<String, Object> claims, Long expiresInSeconds, String signedBy) {

    private static final ObjectMapper JSON = new ObjectMapper();

    TokenOrder {
        account = Objects.requireNonNullElse(account, "ada");
        claims = Objects.requireNonNullElse(claims, Map.of());
        expiresInSeconds = Objects.requireNonNullElse(expiresInSeconds, PrescreenClaims.LIFETIME_SECONDS);
        signedBy = Objects.requireNonNullElse(signedBy, IdentityProvider.ISSUER_ID);
    }

    Duration lifetime() {
        return Duration.ofSeconds(expiresInSeconds);
    }

    static TokenOrder read(String json) throws JsonProcessingException {
        var order = JSON.readValue(Objects.requireNonNullElse(json, ""), TokenOrder.class);
        if (order == null) {
            throw new IllegalArgumentException("null is no order");
        }
        return order;
    }
}
