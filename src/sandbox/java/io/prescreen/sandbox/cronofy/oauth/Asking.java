package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who asks for what, in plain words. */
final class Asking {

    private static final Template ASKED = Template.named("asked.html");

    private Asking() {}

    static String html(AuthorizationRequest request) {
        List<String> delegated = request.delegatedScopes().inWords();
        return ASKED.render(Map.of(
                "application", request.application().name(),
                "initial", request.application().name().substring(0, 1),
                "permissions", items(request.scopes().inWords()),
                "delegated", delegated.isEmpty() ? "" : delegated(delegated)));
    }

    private static String delegated(List<String> permissions) {
        return "<p class=\"also\">In calendars that colleagues share with you:</p><ul class=\"permissions\">%s</ul>"
                .formatted(items(permissions));
    }

    private static String items(List<String> texts) {
        return texts.stream()
                .map(text -> "<li>" + Template.escape(text) + "</li>")
                .collect(Collectors.joining());
    }
}
