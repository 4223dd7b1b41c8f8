package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Policy;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.List;
import java.util.Map;

/** Service accounts: which there are, whom the calendar service lets them into, and their end at that service. */
final class ServiceAccountsControl {

    private static final String ALL = "/sandbox/service-accounts";
    private static final String POLICY = ALL + "/:mailbox/policy";

    private final CronofyState state;

    ServiceAccountsControl(CronofyState state) {
        this.state = state;
    }

    /** @param handedOut how many mailboxes an application is authorised for through it */
    record Shown(
            String application,
            String sub,
            String mailbox,
            String domain,
            String provider,
            String scope,
            String delegatedScope,
            Policy policy,
            long handedOut) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::list),
                new Route("GET", POLICY, this::policy),
                new Route("PUT", POLICY, this::permit),
                new Route("DELETE", POLICY, this::permitAll),
                new Route("POST", ALL + "/:mailbox/revoke", this::revoke));
    }

    private Answer list(Call call) {
        return ControlJson.answer(Map.of(
                "serviceAccounts",
                state.serviceAccounts().active().stream().map(this::shown).toList()));
    }

    private Answer policy(Call call) {
        return ControlJson.answer(state.organisations().policy(call.segment("mailbox")));
    }

    private Answer permit(Call call) {
        Policy policy = ControlJson.read(call.text(), Policy.class);
        state.organisations().permit(call.segment("mailbox"), policy);
        state.access().endWhatIsNotAllowedAnyMore();
        return policy(call);
    }

    private Answer permitAll(Call call) {
        state.organisations().permitAll(call.segment("mailbox"));
        return Answer.empty(204);
    }

    private Answer revoke(Call call) {
        String mailbox = call.segment("mailbox");
        if (state.serviceAccounts().of(mailbox).isEmpty()) {
            throw ControlJson.refusal(404, "no service account was connected with " + mailbox);
        }
        state.access().withdrawServiceAccount(mailbox);
        return Answer.empty(204);
    }

    private Shown shown(ServiceAccount account) {
        return new Shown(
                account.clientId(),
                account.sub(),
                account.mailbox(),
                account.domain(),
                account.service().service(),
                account.scope(),
                account.delegatedScope(),
                state.organisations().policy(account.mailbox()),
                state.authorizations().active().stream()
                        .filter(authorization -> authorization.allowedBy().contains(account.sub()))
                        .count());
    }
}
