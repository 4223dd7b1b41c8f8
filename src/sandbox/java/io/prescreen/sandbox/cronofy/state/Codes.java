package io.prescreen.sandbox.cronofy.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was allowed and no application has redeemed yet. Expiry follows the sandbox clock.
 *
 * @param <T> what a code stands for
 */
final class Codes<T> {

    private final Map<String, Code<T>> byValue = new HashMap<>();
    private final SandboxClock clock;
    private final SettingsStore settings;

    Codes(SandboxClock clock, SettingsStore settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param redirectUri as in the request that led here; the exchange must repeat it byte for byte
     * @param expiresAt exclusive
     */
    private record Code<T>(String clientId, T allowed, String redirectUri, Instant expiresAt) {}

    String issue(String clientId, T allowed, String redirectUri) {
        Instant expiresAt = clock.now().plusSeconds(settings.current().authorizationCodeSeconds());
        String value = Identifiers.token();
        byValue.values().removeIf(old -> clock.isOver(old.expiresAt()));
        byValue.put(value, new Code<>(clientId, allowed, redirectUri, expiresAt));
        return value;
    }

    /** Uses up the code; empty if it is unknown, used, expired, another application's or for another address. */
    Optional<T> redeem(String code, String clientId, String redirectUri) {
        Optional<Code<T>> valid = Optional.ofNullable(byValue.get(code))
                .filter(candidate -> candidate.clientId().equals(clientId))
                .filter(candidate -> candidate.redirectUri().equals(redirectUri))
                .filter(candidate -> !clock.isOver(candidate.expiresAt()));
        valid.ifPresent(used -> byValue.remove(code));
        return valid.map(Code::allowed);
    }

    void removeIf(Predicate<T> some) {
        byValue.values().removeIf(code -> some.test(code.allowed()));
    }

    void clear() {
        byValue.clear();
    }
}
