package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import java.net.URI;

/**
 * What an administrator is asked to authorise for a whole organisation.
 *
 * @param state comes back with the redirect; single use, unguessable
 */
public record ServiceAccountRequest(URI redirectUri, Secret state) {}
