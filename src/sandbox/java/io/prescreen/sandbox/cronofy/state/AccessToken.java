package io.prescreen.sandbox.cronofy.state;

import java.time.Instant;

/** @param expiresAt exclusive */
record AccessToken(String value, String sub, Instant expiresAt) {}
