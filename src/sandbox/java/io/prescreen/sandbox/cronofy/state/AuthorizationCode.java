package io.prescreen.sandbox.cronofy.state;

import java.time.Instant;

/**
 * What a person allowed and an application has not redeemed yet.
 *
 * @param redirectUri as in the authorise request; the exchange must repeat it byte for byte
 * @param scope as requested, separated by spaces
 * @param expiresAt exclusive
 */
public record AuthorizationCode(
        String value, String clientId, String mailbox, String redirectUri, String scope, Instant expiresAt) {}
