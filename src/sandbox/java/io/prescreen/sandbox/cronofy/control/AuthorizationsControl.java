package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.Authorizations;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ServiceAccounts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Active authorisations; what ends them or their tokens without the application's doing. */
final class AuthorizationsControl {

    private final Authorizations authorizations;
    private final ServiceAccounts serviceAccounts;

    AuthorizationsControl(CronofyState state) {
        this.authorizations = state.authorizations();
        this.serviceAccounts = state.serviceAccounts();
    }

    /**
     * @param allowedBy those who allowed it: its own mailbox, colleagues with whom it is shared, service accounts
     *     ({@code ser_…})
     */
    record Shown(
            String application,
            String mailbox,
            String sub,
            Set<String> allowedBy,
            String scope,
            String delegatedScope) {

        static Shown of(Authorization authorization) {
            return new Shown(
                    authorization.clientId(),
                    authorization.mailbox(),
                    authorization.sub(),
                    authorization.allowedBy(),
                    authorization.scope(),
                    authorization.delegatedScope());
        }
    }

    record Whose(String mailbox) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sandbox/authorizations", this::list),
                new Route("POST", "/sandbox/authorizations/revoke", this::revoke),
                new Route("POST", "/sandbox/tokens/expire", this::expire));
    }

    private Answer list(Call call) {
        List<Shown> active = authorizations.active().stream().map(Shown::of).toList();
        return ControlJson.answer(Map.of("authorizations", active));
    }

    private Answer revoke(Call call) {
        Whose whose = ControlJson.read(call.text(), Whose.class);
        if (whose.mailbox() == null) {
            throw ControlJson.refusal(400, "mailbox is missing");
        }
        authorizations.withdraw(whose.mailbox());
        return Answer.empty(204);
    }

    private Answer expire(Call call) {
        String body = call.text().isBlank() ? "{}" : call.text();
        Whose whose = ControlJson.read(body, Whose.class);
        String mailbox = whose.mailbox();
        authorizations.expireAccessTokens(mailbox == null ? authorizations.active() : authorizations.of(mailbox));
        serviceAccounts.expireAccessTokens(mailbox == null ? serviceAccounts.active() : serviceAccounts.of(mailbox));
        return Answer.empty(204);
    }
}
