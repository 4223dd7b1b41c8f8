package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Scopes;
import java.net.URI;

/**
 * A mailbox that an application wants to be authorised for without its person, and where to tell the outcome.
 *
 * @param state to be repeated; null if there is none
 */
record Wanted(String mailbox, String url, Scopes scopes, String state) {

    /** @param at what the names of parameters begin with in complaints: nothing, or which one of a list it is */
    static Wanted of(Parameters entry, String at, InvalidParameters invalid) {
        return new Wanted(
                email(entry, at, invalid),
                callbackUrl(entry, at, invalid),
                scopes(entry, at, invalid),
                entry.text("state").orElse(null));
    }

    private static String email(Parameters entry, String at, InvalidParameters invalid) {
        String email = required(entry, at, "email", invalid).strip();
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+")) {
            invalid.add(at + "email", "invalid_email", "must be an e-mail address");
        }
        return email;
    }

    private static String callbackUrl(Parameters entry, String at, InvalidParameters invalid) {
        String url = required(entry, at, "callback_url", invalid);
        if (!url.isEmpty() && !isWeb(url)) {
            invalid.add(at + "callback_url", "invalid_url", "must be an HTTP or HTTPS address");
        }
        return url;
    }

    private static boolean isWeb(String text) {
        try {
            URI url = URI.create(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** SDKs that join the scopes differ from those that send a list. */
    private static Scopes scopes(Parameters entry, String at, InvalidParameters invalid) {
        Scopes scopes = Scopes.of(String.join(" ", entry.all("scope")));
        if (scopes.requested().isEmpty()) {
            invalid.add(at + "scope", "required", "must be specified");
        } else if (!scopes.unknown().isEmpty()) {
            invalid.add(at + "scope", "invalid_scope", "is unknown: " + String.join(" ", scopes.unknown()));
        }
        return scopes;
    }

    private static String required(Parameters entry, String at, String name, InvalidParameters invalid) {
        if (entry.text(name).isEmpty()) {
            invalid.add(at + name, "required", "must be specified");
        }
        return entry.text(name).orElse("");
    }
}
