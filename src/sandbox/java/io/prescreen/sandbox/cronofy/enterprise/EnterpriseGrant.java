package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ServiceAccount.Consent;

/** {@code POST /enterprise_connect/oauth/authorize/grant}: the filled-in forms of all calendar services. */
public final class EnterpriseGrant implements Endpoint {

    private final CronofyState state;

    public EnterpriseGrant(CronofyState state) {
        this.state = state;
    }

    @Override
    public Answer answer(Call call) {
        Parameters form = call.bodyParameters();
        AuthorizationRequest request = AuthorizationRequest.forServiceAccount(form, state.applications());
        return form.text("cancel").isPresent()
                ? Answer.redirect(request.redirect("error", "access_denied"))
                : Steps.of(form, state).next(request, form);
    }

    /** Back to the application with a code. */
    static Answer allow(CronofyState state, AuthorizationRequest request, String mailbox, CalendarService service) {
        Consent consent = new Consent(
                request.application().clientId(),
                mailbox,
                service,
                request.scopes().text(),
                request.delegatedScopes().text());
        String code = state.serviceAccounts().allow(consent, request.redirectUri());
        return Answer.redirect(request.redirect("code", code));
    }
}
