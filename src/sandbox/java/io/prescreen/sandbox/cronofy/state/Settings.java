package io.prescreen.sandbox.cronofy.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the simulated Cronofy behaves where its documents leave a choice or a test needs another value.
 *
 * @param accessTokenSeconds lifetime of access tokens
 * @param serviceAccountTokenSeconds lifetime of access tokens of service accounts
 * @param authorizationCodeSeconds lifetime of codes
 * @param oneAuthorizationPerMailbox whether a mailbox authorised again for an application keeps account and refresh
 *     token
 * @param rotateRefreshTokens whether a refresh voids the refresh token and brings a new one
 * @param revocationTakesOwnLinks whether a service account that is revoked takes along what a mailbox's own person
 *     allowed, too
 * @param pageSize free/busy items or events on a page
 * @param requestsPerSecond answered per application, more are 429
 * @param requestsPerMinute answered per application, more are 429
 * @param retryAfterSeconds sent as {@code Retry-After} with 429; 0 sends none
 * @param writeDelayMillis how long after its 202 a write reaches the calendar
 */
public record Settings(
        int accessTokenSeconds,
        int serviceAccountTokenSeconds,
        int authorizationCodeSeconds,
        boolean oneAuthorizationPerMailbox,
        boolean rotateRefreshTokens,
        boolean revocationTakesOwnLinks,
        int pageSize,
        OutsideWindow outsideWindow,
        int requestsPerSecond,
        int requestsPerMinute,
        int retryAfterSeconds,
        int writeDelayMillis) {

    /** What happens to free/busy bounds beyond 42 days back and 201 days ahead. */
    public enum OutsideWindow {
        @JsonProperty("refuse")
        REFUSE,
        @JsonProperty("clamp")
        CLAMP
    }

    static final Settings DEFAULT =
            new Settings(3600, 1800, 600, true, false, true, 50, OutsideWindow.REFUSE, 50, 500, 1, 20);

    public Settings {
        positive("accessTokenSeconds", accessTokenSeconds);
        positive("serviceAccountTokenSeconds", serviceAccountTokenSeconds);
        positive("authorizationCodeSeconds", authorizationCodeSeconds);
        positive("pageSize", pageSize);
        positive("requestsPerSecond", requestsPerSecond);
        positive("requestsPerMinute", requestsPerMinute);
        if (outsideWindow == null) {
            throw new IllegalArgumentException("outsideWindow must be refuse or clamp");
        }
        notNegative("retryAfterSeconds", retryAfterSeconds);
        notNegative("writeDelayMillis", writeDelayMillis);
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }
}
