package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import java.time.Duration;

/**
 * What a token call gives.
 *
 * @param refreshToken always to be stored: Cronofy usually sends the same one, but may send another
 * @param lifetime of the access token, from the moment of the answer
 */
public record Tokens(Secret accessToken, Secret refreshToken, Duration lifetime) {}
