package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code GET /oauth/authorize}: pick a calendar service, then an account where the service's
 * own sign-in offers that, then sign in. All choices travel in the address, so the pages need no cookies.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/authorization/request-authorization/">Cronofy: request authorization</a>
 */
public final class AuthorizePage implements Endpoint {

    static final String GRANT = "/oauth/authorize/grant";

    private static final Template PICKER = Template.named("picker.html");
    private static final Template PICK = Template.named("pick.html");
    private static final Template ACCOUNTS = Template.named("accounts.html");
    private static final Template ACCOUNT = Template.named("account.html");

    private final CronofyState state;

    public AuthorizePage(CronofyState state) {
        this.state = state;
    }

    @Override
    public Answer answer(Call call) {
        Parameters parameters = call.queryParameters();
        AuthorizationRequest request = AuthorizationRequest.from(parameters, state.applications());
        List<CalendarService> services = services(parameters);
        if (services.size() > 1) {
            return picker(request, services);
        }
        CalendarService service = services.get(0);
        boolean chooses = SignIn.of(service).accountChoice() && !parameters.has("mailbox");
        return chooses ? accounts(request, service) : signIn(request, service, parameters);
    }

    /** A person's pick goes before what the application preselected; what nobody knows preselects nothing. */
    private static List<CalendarService> services(Parameters parameters) {
        return parameters
                .text("provider")
                .flatMap(CalendarService::named)
                .map(List::of)
                .or(() -> parameters
                        .text("provider_name")
                        .map(CalendarService::preselectedBy)
                        .filter(preselected -> !preselected.isEmpty()))
                .orElse(List.of(CalendarService.values()));
    }

    private Answer picker(AuthorizationRequest request, List<CalendarService> services) {
        String title = "Connect a calendar to " + request.application().name();
        String picks = services.stream()
                .map(service -> PICK.render(Map.of("service", service.service(), "title", service.title())))
                .collect(Collectors.joining());
        String body = PICKER.render(Map.of(
                "asked", Asking.html(request), "hidden", request.hiddenFields(), "picks", picks, "grant", GRANT));
        return Pages.page(200, title, "cronofy", body);
    }

    private Answer accounts(AuthorizationRequest request, CalendarService service) {
        String accounts = state.mailboxes().people(service).stream()
                .map(AuthorizePage::account)
                .collect(Collectors.joining());
        String body = ACCOUNTS.render(Map.of(
                "service", service.service(),
                "serviceTitle", service.title(),
                "application", request.application().name(),
                "hidden", request.hiddenFields(),
                "accounts", accounts,
                "grant", GRANT));
        return Pages.page(200, "Choose an account", service.service(), body);
    }

    private static String account(Mailbox mailbox) {
        return ACCOUNT.render(Map.of(
                "mailbox", mailbox.address(),
                "owner", mailbox.ownerName(),
                "initial", mailbox.ownerName().substring(0, 1)));
    }

    private Answer signIn(AuthorizationRequest request, CalendarService service, Parameters parameters) {
        return signInPage(request, state).show(Credentials.from(service, parameters), false, List.of());
    }

    static SignInPage signInPage(AuthorizationRequest request, CronofyState state) {
        return new SignInPage(state.mailboxes(), GRANT, request.hiddenFields(), Asking.html(request), false);
    }
}
