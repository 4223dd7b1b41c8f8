package io.prescreen.sandbox.cronofy.enterprise;

import static java.util.Map.entry;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.oauth.Field;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.oauth.ServiceAccountScopes;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page with a form for an administrator.
 *
 * @param asked who asks for what, as HTML
 * @param hidden further hidden fields, as HTML
 * @param hint what may be typed here, as HTML
 */
record Form(
        AuthorizationRequest request,
        CalendarService service,
        String title,
        String asked,
        String hidden,
        List<Field> fields,
        String submit,
        String hint) {

    private static final Template PAGE = Template.named("enterprise-form.html");
    private static final Template ASKED = Template.named("asked.html");
    private static final Template HINT = Template.named("enterprise-hint.html");

    Answer show(List<Complaint> complaints) {
        String body = PAGE.render(Map.ofEntries(
                entry("title", title),
                entry("service", service.service()),
                entry("serviceTitle", service.title()),
                entry("asked", asked),
                entry("action", EnterprisePage.GRANT),
                entry("hidden", request.hiddenFields() + hidden),
                entry("alert", alert(complaints)),
                entry(
                        "fields",
                        fields.stream().map(field -> field.html(complaints)).collect(Collectors.joining())),
                entry("submit", submit),
                entry("hint", hint.isEmpty() ? "" : HINT.render(Map.of("hint", hint)))));
        return Pages.page(complaints.isEmpty() ? 200 : 422, title, service.service(), body);
    }

    /** What the application wants, in Cronofy's words. */
    static String asked(AuthorizationRequest request) {
        String name = request.application().name();
        String delegated = items(ServiceAccountScopes.ofOthers(request.delegatedScopes()));
        return ASKED.render(Map.of(
                "application",
                name,
                "initial",
                name.substring(0, 1),
                "permissions",
                items(ServiceAccountScopes.inWords(request.scopes())),
                "delegated",
                "<p class=\"also\">In each calendar:</p><ul class=\"permissions\">" + delegated + "</ul>"));
    }

    static String items(List<String> texts) {
        return texts.stream()
                .map(text -> "<li>" + Template.escape(text) + "</li>")
                .collect(Collectors.joining());
    }

    static Field consent(boolean given) {
        String label = "I agree to Cronofy’s terms of use and privacy policy.";
        return new Field("consent", label, "checkbox", "yes", given ? " checked" : "", "");
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, Template.escape(value));
    }

    private static String alert(List<Complaint> complaints) {
        return complaints.isEmpty()
                ? ""
                : "<p class=\"alert\" role=\"alert\">Not connected yet: please look at the marked fields.</p>";
    }
}
