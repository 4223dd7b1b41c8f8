package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.List;
import java.util.Map;

/**
 * {@code GET} and {@code POST /relink/{token}}: a person enters their credentials again and
 * the profile is connected again. The way back to the application is not documented, so there is none.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/identity/profile/">Cronofy: profile information</a>
 */
public final class RelinkPage implements Endpoint {

    private static final Template ASKED = Template.named("relink-asked.html");

    private final CronofyState state;

    public RelinkPage(CronofyState state) {
        this.state = state;
    }

    /** The page's address for the profile of an authorisation. */
    public static String address(CronofyState state, Authorization authorization) {
        return state.address() + "/relink/" + authorization.relinkToken();
    }

    @Override
    public Answer answer(Call call) {
        Authorization authorization = authorization(call.segment("token"));
        Mailbox mailbox = state.mailboxes().find(authorization.mailbox()).orElseThrow(RelinkPage::unknown);
        if (mailbox.isConnected()) {
            return connected(mailbox);
        }
        return call.method().equals("POST") ? relink(call, mailbox) : form(call, mailbox);
    }

    private Answer form(Call call, Mailbox mailbox) {
        Credentials nothingTyped = new Credentials(mailbox.service(), mailbox.address(), "", "", "");
        return signIn(call).show(nothingTyped, false, List.of());
    }

    private Answer relink(Call call, Mailbox mailbox) {
        Parameters form = call.bodyParameters();
        Credentials typed = Credentials.from(mailbox.service(), form).in(mailbox.address());
        List<Complaint> complaints = typed.complaints(state.mailboxes());
        if (!complaints.isEmpty()) {
            return signIn(call).show(typed, form.has("consent"), complaints);
        }
        mailbox.connect();
        return connected(mailbox);
    }

    private SignInPage signIn(Call call) {
        Authorization authorization = authorization(call.segment("token"));
        String application = state.applications()
                .find(authorization.clientId())
                .orElseThrow()
                .name();
        String asked = ASKED.render(Map.of("application", application, "initial", application.substring(0, 1)));
        return new SignInPage(state.mailboxes(), call.path(), "", asked, true);
    }

    private Authorization authorization(String token) {
        return state.authorizations().active().stream()
                .filter(candidate -> candidate.relinkToken().equals(token))
                .findFirst()
                .orElseThrow(RelinkPage::unknown);
    }

    private static Answer connected(Mailbox mailbox) {
        return Pages.message(
                200, mailbox.address() + " is connected", "You can close this page and go on with your work.");
    }

    private static Refusal unknown() {
        return new Refusal(Pages.message(
                404, "This link does not work any more", "Connect the calendar anew in the application that uses it."));
    }
}
