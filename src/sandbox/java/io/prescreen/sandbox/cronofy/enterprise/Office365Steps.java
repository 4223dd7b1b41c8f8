package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;
import java.util.Map;

/** Office 365: a global administrator signs in, confirms the organisation, then consents for all of it. */
record Office365Steps(CronofyState state) implements Steps {

    private static final CalendarService SERVICE = CalendarService.OFFICE365;

    private static final Template CONSENT = Template.named("enterprise-consent.html");

    private static final List<String> WHO_YOU_ARE =
            List.of("Sign in as you and read your profile", "Read which organisation you belong to");

    private static final List<String> APPLICATION_PERMISSIONS = List.of(
            "Read all users’ full profiles (User.Read.All)",
            "Read organization information (Organization.Read.All)",
            "Read all company places (Places.Read.All)",
            "Read and write calendars in all mailboxes (Calendars.ReadWrite)");

    @Override
    public Answer begin(AuthorizationRequest request) {
        return signIn().show(request, "", List.of(), List.of());
    }

    @Override
    public Answer next(AuthorizationRequest request, Parameters form) {
        SignedIn signedIn = SignedIn.from(SERVICE, form);
        List<Complaint> complaints = signedIn.complaints(state);
        if (!complaints.isEmpty()) {
            return signIn().show(request, signedIn.mailbox(), List.of(), complaints);
        }
        if (!signedIn.isAdministrator(state)) {
            return signIn().needsAdministrator(request, signedIn);
        }
        if (!form.has("tenant")) {
            return confirmation(request, signedIn);
        }
        return form.has("consent")
                ? EnterpriseGrant.allow(state, request, signedIn.mailbox(), SERVICE)
                : consent(request, signedIn);
    }

    private SignInForm signIn() {
        return new SignInForm(state, SERVICE, "Sign in to your work account");
    }

    private static Answer confirmation(AuthorizationRequest request, SignedIn signedIn) {
        return page(
                request,
                signedIn,
                "Permissions requested",
                "Confirm that Cronofy is to be connected with " + signedIn.domain() + ".",
                WHO_YOU_ARE,
                Form.hidden("tenant", "yes"));
    }

    private static Answer consent(AuthorizationRequest request, SignedIn signedIn) {
        return page(
                request,
                signedIn,
                "Permissions requested: review for your organisation",
                "Cronofy will have access to these resources for all users in %s. No one else will be prompted."
                        .formatted(signedIn.domain()),
                APPLICATION_PERMISSIONS,
                Form.hidden("tenant", "yes") + Form.hidden("consent", "yes"));
    }

    private static Answer page(
            AuthorizationRequest request,
            SignedIn signedIn,
            String title,
            String text,
            List<String> permissions,
            String hidden) {
        String body = CONSENT.render(Map.of(
                "title",
                title,
                "text",
                text,
                "mailbox",
                signedIn.mailbox(),
                "permissions",
                Form.items(permissions),
                "grant",
                EnterprisePage.GRANT,
                "hidden",
                request.hiddenFields() + signedIn.hiddenFields() + hidden));
        return Pages.page(200, title, SERVICE.service(), body);
    }
}
