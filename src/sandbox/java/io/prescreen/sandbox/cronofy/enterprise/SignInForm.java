package io.prescreen.sandbox.cronofy.enterprise;

import static java.util.Map.entry;

import io.prescreen.sandbox.company.Organisation;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.oauth.Field;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sign-in of Microsoft and Google, and whom they turn away. */
record SignInForm(CronofyState state, CalendarService service, String title) {

    private static final Template BLOCKED = Template.named("enterprise-blocked.html");

    Answer show(AuthorizationRequest request, String mailbox, List<Field> more, List<Complaint> complaints) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("mailbox", "E-mail address", "email", mailbox, " autocomplete=\"username\"", ""));
        fields.add(new Field("password", "Password", "password", "", " autocomplete=\"current-password\"", ""));
        fields.addAll(more);
        String hidden = Form.hidden("provider", service.service());
        return new Form(request, service, title, Form.asked(request), hidden, fields, "Sign in", hint())
                .show(complaints);
    }

    /** Only an administrator can go on. */
    Answer needsAdministrator(AuthorizationRequest request, SignedIn signedIn) {
        return blocked(
                request,
                "Need admin approval",
                "Cronofy needs permission to access resources in %s that only an administrator can grant. Ask an"
                                .formatted(signedIn.domain())
                        + " administrator to connect it, or sign in with an administrator’s account.",
                "<p>Signed in as <strong>%s</strong></p>".formatted(Template.escape(signedIn.mailbox())),
                "Sign in with another account");
    }

    Answer appMissing(AuthorizationRequest request, String domain) {
        return blocked(
                request,
                "Install the Cronofy app first",
                "The app is not installed for %s. An administrator installs it from the Google Workspace Marketplace,"
                                .formatted(domain)
                        + " for the whole domain or for an organisational unit. Then come back and sign in.",
                "",
                "Sign in again");
    }

    /** @param more further HTML */
    private Answer blocked(AuthorizationRequest request, String reason, String text, String more, String again) {
        String body = BLOCKED.render(Map.ofEntries(
                entry("title", reason),
                entry("text", text),
                entry("more", more),
                entry("again", again),
                entry("service", service.service()),
                entry("serviceTitle", service.title()),
                entry("hidden", request.hiddenFields()),
                entry("authorize", EnterprisePage.AUTHORIZE),
                entry("grant", EnterprisePage.GRANT)));
        return Pages.page(422, reason, service.service(), body);
    }

    private String hint() {
        return Form.items(state.organisations().all().stream()
                .filter(organisation -> organisation.provider().equals(service.service()))
                .map(SignInForm::hint)
                .toList());
    }

    private static String hint(Organisation organisation) {
        String administrators = "administrators of %s: %s"
                .formatted(organisation.domain(), String.join(", ", organisation.administrators()));
        return organisation.appInstalled() ? administrators : administrators + "; the app is not installed";
    }
}
