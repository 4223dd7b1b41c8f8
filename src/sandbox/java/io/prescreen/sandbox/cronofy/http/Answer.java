package io.prescreen.sandbox.cronofy.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller gets: status, headers and a body that may be empty. */
public record Answer(int status, Map<String, String> headers, String body) {

    public static final String JSON = "application/json; charset=utf-8";

    private static final String NO_SCRIPTS_NO_STRANGERS =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** A page for a person; what they typed is kept nowhere. */
    public static Answer page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html)
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with("Content-Security-Policy", NO_SCRIPTS_NO_STRANGERS);
    }

    public static Answer redirect(String location) {
        return empty(302).with("Location", location).with("Cache-Control", "no-store");
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
