package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Applications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A checked request for authorisation. Every application is in development mode: any HTTP or
 * HTTPS address may be redirected to.
 *
 * @param original the parameters as sent, to be carried through the pages
 */
public record AuthorizationRequest(Application application, Map<String, String> original) {

    private static final List<String> NAMES = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "provider_name",
            "avoid_linking",
            "link_token",
            "delegated_scope",
            "locale");

    /** Whoever sent a wrong request sees a page: nobody is redirected to an address that was not checked. */
    static AuthorizationRequest from(Parameters parameters, Applications applications) {
        AuthorizationRequest request = checked(parameters, applications);
        checkScope("scope", request.scopes().unknown());
        checkScope("delegated_scope", request.delegatedScopes().unknown());
        return request;
    }

    /** As {@link #from}; for a service account, whose scopes are others and which must delegate something. */
    public static AuthorizationRequest forServiceAccount(Parameters parameters, Applications applications) {
        AuthorizationRequest request = checked(parameters, applications);
        checkScope("scope", ServiceAccountScopes.unknown(request.scopes()));
        checkScope("delegated_scope", request.delegatedScopes().unknown());
        if (request.delegatedScopes().requested().isEmpty()) {
            throw Pages.wrongRequest("delegated_scope", "at least one scope is required");
        }
        return request;
    }

    private static AuthorizationRequest checked(Parameters parameters, Applications applications) {
        Map<String, String> original = new LinkedHashMap<>();
        NAMES.forEach(name -> parameters.text(name).ifPresent(value -> original.put(name, value)));
        Application application = applications
                .find(original.getOrDefault("client_id", ""))
                .orElseThrow(() -> Pages.wrongRequest("client_id", "no application has this client_id"));
        RedirectUri.check(original.getOrDefault("redirect_uri", ""));
        if (!"code".equals(original.get("response_type"))) {
            throw Pages.wrongRequest("response_type", "the only response_type is code");
        }
        AuthorizationRequest request = new AuthorizationRequest(application, original);
        if (request.scopes().requested().isEmpty()) {
            throw Pages.wrongRequest("scope", "at least one scope is required");
        }
        return request;
    }

    public Scopes scopes() {
        return Scopes.of(original.getOrDefault("scope", ""));
    }

    public Scopes delegatedScopes() {
        return Scopes.of(original.getOrDefault("delegated_scope", ""));
    }

    public String redirectUri() {
        return original.get("redirect_uri");
    }

    /** The redirect address with a result and the state added to whatever query it has. */
    public String redirect(String name, String value) {
        Map<String, String> result = new LinkedHashMap<>(Map.of(name, value));
        if (original.containsKey("state")) {
            result.put("state", original.get("state"));
        }
        return RedirectUri.with(redirectUri(), result);
    }

    /** Hidden fields that carry the request to the next page. */
    public String hiddenFields() {
        return original.entrySet().stream()
                .map(parameter -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(parameter.getKey(), Template.escape(parameter.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static void checkScope(String name, List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw Pages.wrongRequest(name, "unknown: " + String.join(" ", unknown));
        }
    }
}
