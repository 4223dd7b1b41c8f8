package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * What a person is asked to authorise.
 *
 * @param state comes back with the redirect; single use, unguessable
 * @param providerName Cronofy's {@code provider_name}; without it the person picks one
 */
public record AuthorizationRequest(URI redirectUri, Secret state, Optional<String> providerName) {}
