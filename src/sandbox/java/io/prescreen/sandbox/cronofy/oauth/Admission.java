package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.List;
import java.util.Optional;

/** Who calls, whether they may, and whether they called too often. */
public final class Admission {

    private final CronofyState state;

    public Admission(CronofyState state) {
        this.state = state;
    }

    /** The account of the access token; 401 without a valid one. */
    public Authorization bearer(Call call) {
        Optional<Authorization> authorization =
                call.bearer().flatMap(token -> state.authorizations().byAccessToken(token));
        if (authorization.isEmpty() && isServiceAccount(call)) {
            throw insufficientScope();
        }
        Authorization known = authorization.orElseThrow(Admission::unknown);
        admit(known.clientId());
        return known;
    }

    /** Whether the access token is a service account's, which is good for few calls. */
    public boolean isServiceAccount(Call call) {
        return byServiceAccount(call).isPresent();
    }

    /** The service account of the access token; 401 without a valid one, 403 for an account's. */
    public ServiceAccount serviceAccount(Call call) {
        if (byServiceAccount(call).isEmpty()) {
            bearer(call);
            throw insufficientScope();
        }
        ServiceAccount account = byServiceAccount(call).orElseThrow();
        admit(account.clientId());
        return account;
    }

    /** As {@link #serviceAccount(Call)}; 403 if none of the scopes was granted. */
    public ServiceAccount serviceAccount(Call call, List<String> anyScope) {
        ServiceAccount account = serviceAccount(call);
        if (Scopes.of(account.scope()).requested().stream().noneMatch(anyScope::contains)) {
            throw insufficientScope();
        }
        return account;
    }

    /** As {@link #bearer(Call)}; 403 if none of the scopes was granted. */
    public Authorization bearer(Call call, List<String> anyScope) {
        Authorization authorization = bearer(call);
        require(authorization, anyScope);
        return authorization;
    }

    /** 403 if none of the scopes was granted. */
    public static void require(Authorization authorization, List<String> anyScope) {
        if (!Scopes.of(authorization.scope()).allowsAnyOf(anyScope)) {
            throw insufficientScope();
        }
    }

    /** As {@link #bearer(Call)}; 403 if its person allowed nothing in mailboxes of colleagues. */
    public Authorization delegating(Call call) {
        Authorization authorization = bearer(call);
        if (authorization.delegatedScope().isEmpty()) {
            throw insufficientScope();
        }
        return authorization;
    }

    public static Refusal insufficientScope() {
        return new Refusal(challenge(403, "insufficient_scope"));
    }

    /** The application that names itself and a secret in the body. A bearer token beside them means nothing. */
    Application client(Parameters body) {
        String clientId = body.text("client_id").orElseThrow(() -> OAuthErrors.of("invalid_client"));
        Application application = body.text("client_secret")
                .flatMap(secret -> state.applications().authenticated(clientId, secret))
                .orElseThrow(() -> OAuthErrors.of("invalid_client"));
        admit(clientId);
        return application;
    }

    private Optional<ServiceAccount> byServiceAccount(Call call) {
        return call.bearer().flatMap(token -> state.serviceAccounts().byAccessToken(token));
    }

    private static Refusal unknown() {
        return new Refusal(challenge(401, "invalid_token"));
    }

    private void admit(String clientId) {
        if (!state.rateLimits().admit(clientId)) {
            int seconds = state.settings().current().retryAfterSeconds();
            Answer tooMany = Answer.empty(429);
            throw new Refusal(seconds == 0 ? tooMany : tooMany.with("Retry-After", String.valueOf(seconds)));
        }
    }

    private static Answer challenge(int status, String error) {
        return Answer.empty(status).with("WWW-Authenticate", "Bearer error=\"" + error + "\"");
    }
}
