package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.Authorizations;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.Optional;

/**
 * {@code POST /oauth/token/revoke}: 200 also for what is unknown or revoked already.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/authorization/revoke/">Cronofy: revoke authorization</a>
 */
public final class RevokeEndpoint implements Endpoint {

    private final Authorizations authorizations;
    private final Admission admission;

    public RevokeEndpoint(CronofyState state, Admission admission) {
        this.authorizations = state.authorizations();
        this.admission = admission;
    }

    @Override
    public Answer answer(Call call) {
        Parameters body = call.bodyParameters();
        Application application = admission.client(body);
        named(body)
                .filter(found -> found.clientId().equals(application.clientId()))
                .ifPresent(authorizations::revoke);
        return Answer.empty(200);
    }

    /** The Node SDK says refresh_token where the others say token. */
    private Optional<Authorization> named(Parameters body) {
        Optional<String> token = body.text("token").or(() -> body.text("refresh_token"));
        Optional<String> sub = body.text("sub");
        if (token.isEmpty() && sub.isEmpty()) {
            throw OAuthErrors.of("invalid_request");
        }
        return token.isPresent() ? token.flatMap(authorizations::byAnyToken) : sub.flatMap(authorizations::bySub);
    }
}
