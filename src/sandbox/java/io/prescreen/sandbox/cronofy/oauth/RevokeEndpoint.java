package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.Optional;

/**
 * {@code POST /oauth/token/revoke}: 200 also for what is unknown or revoked already.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/authorization/revoke/">Cronofy: revoke authorization</a>
 */
public final class RevokeEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public RevokeEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    @Override
    public Answer answer(Call call) {
        Parameters body = call.bodyParameters();
        Application application = admission.client(body);
        // the Node SDK says refresh_token where the others say token
        Optional<String> token = body.text("token").or(() -> body.text("refresh_token"));
        Optional<String> sub = body.text("sub");
        if (token.isEmpty() && sub.isEmpty()) {
            throw OAuthErrors.of("invalid_request");
        }
        authorization(token, sub)
                .filter(found -> found.clientId().equals(application.clientId()))
                .ifPresent(state.authorizations()::revoke);
        serviceAccount(token, sub)
                .filter(found -> found.clientId().equals(application.clientId()))
                .ifPresent(state.access()::revoke);
        return Answer.empty(200);
    }

    private Optional<Authorization> authorization(Optional<String> token, Optional<String> sub) {
        return token.isPresent()
                ? token.flatMap(state.authorizations()::byAnyToken)
                : sub.flatMap(state.authorizations()::bySub);
    }

    private Optional<ServiceAccount> serviceAccount(Optional<String> token, Optional<String> sub) {
        return token.isPresent()
                ? token.flatMap(state.serviceAccounts()::byAnyToken)
                : sub.flatMap(state.serviceAccounts()::bySub);
    }
}
