package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.cronofy.enterprise.EnterprisePage;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where people land who try the pages without an application: shows what an application would get and do next. */
final class CallbackPage implements Endpoint {

    static final String PATH = "/sandbox/callback";

    static final String ORGANISATION_PATH = PATH + "/organisation";

    private static final Template ORGANISATION = Template.named("callback-organisation.html");
    private static final Template CODE = Template.named("callback-code.html");
    private static final Template ERROR = Template.named("callback-error.html");

    private final CronofyState state;

    CallbackPage(CronofyState state) {
        this.state = state;
    }

    /** The address of an authorisation that ends here. */
    static String authorize(CronofyState state) {
        return "/oauth/authorize?response_type=code&client_id=prescreen-sandbox&scope=free_busy_write&avoid_linking=true"
                + "&redirect_uri=" + URLEncoder.encode(state.address() + PATH, StandardCharsets.UTF_8);
    }

    /** The same for a service account. */
    static String authorizeOrganisation(CronofyState state) {
        return EnterprisePage.AUTHORIZE
                + "?response_type=code&client_id=prescreen-sandbox&delegated_scope=free_busy_write"
                + "&scope=service_account/accounts/manage+service_account/resources/manage"
                + "&redirect_uri=" + URLEncoder.encode(state.address() + ORGANISATION_PATH, StandardCharsets.UTF_8);
    }

    @Override
    public Answer answer(Call call) {
        Template code = call.path().equals(ORGANISATION_PATH) ? ORGANISATION : CODE;
        String body = call.queryParameters()
                .text("code")
                .map(value -> code.render(
                        Map.of("code", value, "address", state.address().toString())))
                .orElseGet(() -> ERROR.render(
                        Map.of("error", call.queryParameters().text("error").orElse("nothing"))));
        return Pages.page(200, "Back at the application", "start", body);
    }
}
