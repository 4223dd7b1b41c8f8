package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Refusal;
import java.util.Map;

/** Errors of the token endpoints (RFC 6749 5.2); Cronofy answers 400 to all of them, a wrong client included. */
final class OAuthErrors {

    private OAuthErrors() {}

    static Refusal of(String error) {
        return new Refusal(CronofyJson.answer(400, Map.of("error", error))
                .with("Cache-Control", "no-store")
                .with("Pragma", "no-cache"));
    }
}
