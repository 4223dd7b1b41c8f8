package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.oauth.Field;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Policy;
import java.util.ArrayList;
import java.util.List;

/** Google: the domain has installed Cronofy's app; then an administrator signs in and links the domain. */
record GoogleSteps(CronofyState state) implements Steps {

    private static final CalendarService SERVICE = CalendarService.GSUITE;

    @Override
    public Answer begin(AuthorizationRequest request) {
        return signIn().show(request, "", fields("", false), List.of());
    }

    @Override
    public Answer next(AuthorizationRequest request, Parameters form) {
        SignedIn signedIn = SignedIn.from(SERVICE, form);
        String unit = form.text("organisational_unit").orElse("").strip();
        List<Complaint> complaints = new ArrayList<>(signedIn.complaints(state));
        if (!unit.isEmpty() && !unit.startsWith("/")) {
            complaints.add(new Complaint("organisational_unit", "A unit is a path that begins with /"));
        }
        if (!form.has("consent")) {
            complaints.add(new Complaint("consent", "Without your agreement nothing can be connected."));
        }
        if (!complaints.isEmpty()) {
            return signIn().show(request, signedIn.mailbox(), fields(unit, form.has("consent")), complaints);
        }
        return admitted(request, signedIn, unit);
    }

    private Answer admitted(AuthorizationRequest request, SignedIn signedIn, String unit) {
        if (!state.organisations().of(signedIn.mailbox(), SERVICE).appInstalled()) {
            return signIn().appMissing(request, signedIn.domain());
        }
        if (!signedIn.isAdministrator(state)) {
            return signIn().needsAdministrator(request, signedIn);
        }
        if (!unit.isEmpty()) {
            state.organisations().permit(signedIn.mailbox(), Policy.unit(unit));
        }
        return EnterpriseGrant.allow(state, request, signedIn.mailbox(), SERVICE);
    }

    private SignInForm signIn() {
        return new SignInForm(state, SERVICE, "Link your Google Workspace domain");
    }

    private static List<Field> fields(String unit, boolean consent) {
        return List.of(
                new Field(
                        "organisational_unit",
                        "Organisational unit (optional)",
                        "text",
                        unit,
                        "",
                        "The one for which the app was installed, for example /Engineering. Empty: the whole domain."),
                Form.consent(consent));
    }
}
