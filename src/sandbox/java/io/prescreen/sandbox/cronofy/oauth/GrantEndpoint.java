package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.Permission;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /oauth/authorize/grant}: the filled-in form; goes back to the application with a code or a refusal. */
public final class GrantEndpoint implements Endpoint {

    private final CronofyState state;

    public GrantEndpoint(CronofyState state) {
        this.state = state;
    }

    @Override
    public Answer answer(Call call) {
        Parameters form = call.bodyParameters();
        AuthorizationRequest request = AuthorizationRequest.from(form, state.applications());
        if (form.text("cancel").isPresent()) {
            return Answer.redirect(request.redirect("error", "access_denied"));
        }
        Credentials typed = Credentials.from(service(form), form);
        boolean consent = form.text("consent").isPresent();
        List<Complaint> complaints = new ArrayList<>(typed.complaints(state.mailboxes()));
        if (!consent) {
            complaints.add(new Complaint("consent", "Without your agreement nothing can be connected."));
        }
        return complaints.isEmpty()
                ? allow(request, typed)
                : AuthorizePage.signInPage(request, state).show(typed, consent, complaints);
    }

    private static CalendarService service(Parameters form) {
        return form.text("provider")
                .flatMap(CalendarService::named)
                .orElseThrow(() -> Pages.wrongRequest("provider", "no such calendar service"));
    }

    private Answer allow(AuthorizationRequest request, Credentials typed) {
        Mailbox mailbox = state.mailboxes().find(typed.mailbox()).orElseThrow();
        // whoever signs in anew has given the service's current credentials
        mailbox.connect();
        String code = state.authorizations()
                .allow(
                        Permission.own(
                                request.application().clientId(),
                                mailbox.address(),
                                request.scopes().text(),
                                request.delegatedScopes().text()),
                        request.redirectUri());
        return Answer.redirect(request.redirect("code", code));
    }
}
