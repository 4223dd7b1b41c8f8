package io.prescreen.sandbox.cronofy.state;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The access tokens of all accounts. Expiry follows the sandbox clock. */
final class AccessTokens {

    private final Map<String, AccessToken> byValue = new HashMap<>();
    private final SandboxClock clock;

    AccessTokens(SandboxClock clock) {
        this.clock = clock;
    }

    /** @param expiresAt exclusive */
    private record AccessToken(String value, String sub, Instant expiresAt) {}

    String issue(String sub, int seconds) {
        byValue.values().removeIf(old -> clock.isOver(old.expiresAt()));
        AccessToken token =
                new AccessToken(Identifiers.token(), sub, clock.now().plusSeconds(seconds));
        byValue.put(token.value(), token);
        return token.value();
    }

    /** The account of a token that has not expired. */
    Optional<String> sub(String token) {
        return Optional.ofNullable(byValue.get(token))
                .filter(known -> !clock.isOver(known.expiresAt()))
                .map(AccessToken::sub);
    }

    void expire(Collection<String> subs) {
        byValue.values().removeIf(token -> subs.contains(token.sub()));
    }

    void clear() {
        byValue.clear();
    }
}
