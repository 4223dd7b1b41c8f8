package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Operation;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.TokenAnswer.LinkingProfile;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import io.prescreen.sandbox.cronofy.state.Settings;

/**
 * {@code POST /oauth/token}.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/authorization/request-token/">Cronofy: request token</a>
 * @see <a href="https://docs.cronofy.com/developers/api/authorization/refresh-token/">Cronofy: refresh token</a>
 */
public final class TokenEndpoint implements Endpoint {

    private static final String REFRESH = "refresh_token";

    private final CronofyState state;
    private final Admission admission;

    public TokenEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    public static Operation operation(Call call) {
        boolean refresh =
                call.bodyParameters().text("grant_type").filter(REFRESH::equals).isPresent();
        return refresh ? Operation.REFRESH : Operation.EXCHANGE;
    }

    @Override
    public Answer answer(Call call) {
        Parameters body = call.bodyParameters();
        Application application = admission.client(body);
        TokenAnswer answer =
                switch (required(body, "grant_type")) {
                    case "authorization_code" -> exchange(body, application);
                    case REFRESH -> refresh(body, application);
                    default -> throw OAuthErrors.of("unsupported_grant_type");
                };
        return CronofyJson.answer(answer).with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    private TokenAnswer exchange(Parameters body, Application application) {
        String code = required(body, "code");
        String redirectUri = required(body, "redirect_uri");
        return state.authorizations()
                .redeem(code, application.clientId(), redirectUri)
                .map(this::exchanged)
                .or(() -> state.serviceAccounts()
                        .redeem(code, application.clientId(), redirectUri)
                        .map(this::exchanged))
                .orElseThrow(() -> OAuthErrors.of("invalid_grant"));
    }

    private TokenAnswer exchanged(Authorization granted) {
        Mailbox mailbox = state.mailboxes().find(granted.mailbox()).orElseThrow(() -> OAuthErrors.of("invalid_grant"));
        String token = state.authorizations().issueAccessToken(granted);
        return TokenAnswer.exchanged(
                granted, token, settings().accessTokenSeconds(), LinkingProfile.of(granted, mailbox));
    }

    private TokenAnswer exchanged(ServiceAccount granted) {
        String token = state.serviceAccounts().issueAccessToken(granted);
        return TokenAnswer.exchanged(granted, token, settings().serviceAccountTokenSeconds());
    }

    private TokenAnswer refresh(Parameters body, Application application) {
        String token = required(body, REFRESH);
        return state.authorizations()
                .refresh(token, application.clientId())
                .map(this::refreshed)
                .or(() -> state.serviceAccounts()
                        .refresh(token, application.clientId())
                        .map(this::refreshed))
                .orElseThrow(() -> OAuthErrors.of("invalid_grant"));
    }

    private TokenAnswer refreshed(Authorization granted) {
        String token = state.authorizations().issueAccessToken(granted);
        return TokenAnswer.refreshed(
                granted.refreshToken(), granted.scope(), token, settings().accessTokenSeconds());
    }

    private TokenAnswer refreshed(ServiceAccount granted) {
        String token = state.serviceAccounts().issueAccessToken(granted);
        return TokenAnswer.refreshed(
                granted.refreshToken(), granted.scope(), token, settings().serviceAccountTokenSeconds());
    }

    private Settings settings() {
        return state.settings().current();
    }

    private static String required(Parameters body, String name) {
        return body.text(name).orElseThrow(() -> OAuthErrors.of("invalid_request"));
    }
}
