package io.prescreen.calendar.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A token, code or other secret text. It never prints; {@link #reveal()} marks the few places that need it. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("an empty secret");
        }
        return new Secret(value);
    }

    public String reveal() {
        return value;
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }
}
