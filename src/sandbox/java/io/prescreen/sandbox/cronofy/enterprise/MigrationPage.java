package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.company.Organisation;
import io.prescreen.sandbox.company.Organisation.Protocol;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.Map;

/** From EWS to Graph: an administrator of Office 365 agrees once more, and the service account goes on. */
public final class MigrationPage implements Endpoint {

    public static final String PATH = "/enterprise_connect/migrate/:token";

    private static final Template PAGE = Template.named("enterprise-migration.html");

    private final CronofyState state;

    public MigrationPage(CronofyState state) {
        this.state = state;
    }

    /** The page's address for a service account. */
    public static String address(CronofyState state, ServiceAccount account) {
        return state.address() + PATH.replace(":token", Identifiers.migrationToken(account.sub()));
    }

    @Override
    public Answer answer(Call call) {
        ServiceAccount account = account(call.segment("token"));
        Organisation organisation = state.organisations().of(account.mailbox(), account.service());
        if (call.method().equals("POST")) {
            state.organisations().put(organisation.over(Protocol.GRAPH));
        } else if (organisation.protocol() == Protocol.EWS) {
            String body = PAGE.render(Map.of("domain", account.domain(), "action", call.path()));
            return Pages.page(200, "Move " + account.domain() + " to Microsoft Graph", "office365", body);
        }
        return Pages.message(200, account.domain() + " uses Microsoft Graph", "You can close this page.");
    }

    private ServiceAccount account(String token) {
        return state.serviceAccounts().active().stream()
                .filter(candidate -> Identifiers.migrationToken(candidate.sub()).equals(token))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Pages.message(404, "This link does not work any more", "Connect the service account anew.")));
    }
}
