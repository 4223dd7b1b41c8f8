package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code GET /enterprise_connect/oauth/authorize}: pick a calendar service, then its first page. All choices travel in
 * the address or in the form, so the pages need no cookies.
 */
public final class EnterprisePage implements Endpoint {

    public static final String AUTHORIZE = "/enterprise_connect/oauth/authorize";
    public static final String GRANT = AUTHORIZE + "/grant";

    private static final Template PICKER = Template.named("enterprise-picker.html");
    private static final Template PICK = Template.named("pick.html");

    private final CronofyState state;

    public EnterprisePage(CronofyState state) {
        this.state = state;
    }

    @Override
    public Answer answer(Call call) {
        Parameters parameters = call.queryParameters();
        AuthorizationRequest request = AuthorizationRequest.forServiceAccount(parameters, state.applications());
        return parameters.has("provider") ? Steps.of(parameters, state).begin(request) : picker(request);
    }

    private static Answer picker(AuthorizationRequest request) {
        String picks = Stream.of(CalendarService.values())
                .filter(CalendarService::hasServiceAccounts)
                .map(service -> PICK.render(Map.of("service", service.service(), "title", service.title())))
                .collect(Collectors.joining());
        String body = PICKER.render(Map.of(
                "asked", Form.asked(request),
                "hidden", request.hiddenFields(),
                "picks", picks,
                "authorize", AUTHORIZE,
                "grant", GRANT));
        return Pages.page(
                200, "Connect your organisation to " + request.application().name(), "cronofy", body);
    }
}
