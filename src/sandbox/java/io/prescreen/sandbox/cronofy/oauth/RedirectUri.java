package io.prescreen.sandbox.cronofy.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The address at which an application wants its results. */
final class RedirectUri {

    private RedirectUri() {}

    /** Whoever gives another kind of address sees a page. */
    static void check(String redirectUri) {
        try {
            URI uri = URI.create(redirectUri);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawFragment() != null) {
                throw Pages.wrongRequest("redirect_uri", "an HTTP or HTTPS address without a fragment is required");
            }
        } catch (IllegalArgumentException e) {
            throw Pages.wrongRequest("redirect_uri", "not an address");
        }
    }

    /** With a result added to whatever query it has. */
    static String with(String redirectUri, Map<String, String> result) {
        String query = result.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + query;
    }
}
