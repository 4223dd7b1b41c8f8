package io.prescreen.sandbox.identity;

import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** Answers as the library wants them. */
final class Answers {
    private Answers() {}

    static OAuth2HttpResponse html(int status, String page) {
        return answer(status, "text/html;charset=UTF-8", page);
    }

    static OAuth2HttpResponse json(int status, String body) {
        return answer(status, "application/json", body);
    }

    static OAuth2HttpResponse text(int status, String body) {
        return answer(status, "text/plain;charset=UTF-8", body);
    }

    private static OAuth2HttpResponse answer(int status, String type, String body) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", type, "Cache-Control", "no-store"), status, body, null);
    }
}
