package io.prescreen.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** {@code POST /sandbox/tokens}: tokens as no honest issuer gives them, to see what the service refuses. */
final class TestTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Accounts accounts;
    private final OAuth2TokenProvider tokens;

    TestTokens(Accounts accounts, OAuth2TokenProvider tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Answers.text(405, "POST a JSON object here.");
        }
        try {
            var order = TokenOrder.read(request.getBody());
            var issuer = request.getUrl().resolve("/" + IdentityProvider.ISSUER_ID);
            var token = tokens.jwt(claims(order, issuer.toString()), order.lifetime(), order.signedBy());
            return Answers.json(200, JSON.writeValueAsString(Map.of("access_token", token.serialize())));
        } catch (JsonProcessingException | IllegalArgumentException invalid) {
            return Answers.text(400, invalid.getMessage());
        }
    }

    private Map<String, Object> claims(TokenOrder order, String issuer) {
        var claims = new HashMap<>(defaults(order.account()));
        claims.put("iss", issuer);
        claims.put("aud", PrescreenClaims.AUDIENCE);
        claims.put("jti", UUID.randomUUID().toString());
        if (order.lifetime().isNegative()) {
            var issued = Date.from(Instant.now().plus(order.lifetime()).minus(Duration.ofHours(1)));
            claims.putAll(Map.of("iat", issued, "nbf", issued));
        }
        // with its nulls: they keep out what the token provider would add
        claims.putAll(order.claims());
        return claims;
    }

    private Map<String, Object> defaults(String name) {
        return name.equals(Clients.BACKEND)
                ? Clients.backendClaims(accounts.tenantIds())
                : accounts.named(name)
                        .map(account -> account.claims(Clients.FRONTEND))
                        .orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + name));
    }
}
