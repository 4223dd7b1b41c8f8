package io.prescreen.sandbox.cronofy.state;

import java.util.List;

/**
 * An integrator's application at Cronofy.
 *
 * @param secrets all valid client secrets; there are two while one is being replaced
 */
public record Application(String clientId, String name, List<String> secrets) {

    public Application {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name is missing");
        }
        if (secrets == null || secrets.isEmpty()) {
            throw new IllegalArgumentException("secrets must hold at least one secret");
        }
        secrets = List.copyOf(secrets);
    }
}
