package io.prescreen.sandbox.cronofy.state;

import java.time.Instant;

/**
 * What was allowed and an application has not redeemed yet.
 *
 * @param redirectUri as in the request that led here; the exchange must repeat it byte for byte
 * @param expiresAt exclusive
 */
public record AuthorizationCode(String value, Permission permission, String redirectUri, Instant expiresAt) {}
