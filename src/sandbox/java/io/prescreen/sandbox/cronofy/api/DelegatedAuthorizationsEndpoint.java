package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.callback.Asked;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.oauth.Scopes;
import io.prescreen.sandbox.cronofy.state.Authorization;
import java.net.URI;
import java.util.function.Consumer;

/** {@code POST /v1/delegated_authorizations}: accepted at once, decided upon by a later callback; Business Connect. */
public final class DelegatedAuthorizationsEndpoint implements Endpoint {

    private final Admission admission;
    private final Consumer<Asked> accepted;

    public DelegatedAuthorizationsEndpoint(Admission admission, Consumer<Asked> accepted) {
        this.admission = admission;
        this.accepted = accepted;
    }

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.delegating(call);
        Parameters body = call.bodyParameters();
        InvalidParameters invalid = new InvalidParameters();
        String profile = invalid.required(body, "profile_id");
        String mailbox = email(body, invalid);
        String url = callbackUrl(body, invalid);
        Scopes scopes = scopes(body, invalid);
        invalid.refuseIfAny();
        Account.checkProfile(authorization, profile);
        if (!scopes.within(Scopes.of(authorization.delegatedScope()))) {
            throw Admission.insufficientScope();
        }
        String by = authorization.mailbox();
        String state = body.text("state").orElse(null);
        accepted.accept(new Asked(authorization.clientId(), by, mailbox, url, scopes.text(), state));
        return Answer.empty(202);
    }

    private static String email(Parameters body, InvalidParameters invalid) {
        String email = invalid.required(body, "email").strip();
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+")) {
            invalid.add("email", "invalid_email", "must be an e-mail address");
        }
        return email;
    }

    private static String callbackUrl(Parameters body, InvalidParameters invalid) {
        String url = invalid.required(body, "callback_url");
        if (!url.isEmpty() && !isWeb(url)) {
            invalid.add("callback_url", "invalid_url", "must be an HTTP or HTTPS address");
        }
        return url;
    }

    private static boolean isWeb(String text) {
        try {
            URI url = URI.create(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** SDKs that join the scopes differ from those that send a list. */
    private static Scopes scopes(Parameters body, InvalidParameters invalid) {
        Scopes scopes = Scopes.of(String.join(" ", body.all("scope")));
        if (scopes.requested().isEmpty()) {
            invalid.add("scope", "required", "must be specified");
        } else if (!scopes.unknown().isEmpty()) {
            invalid.add("scope", "invalid_scope", "is unknown: " + String.join(" ", scopes.unknown()));
        }
        return scopes;
    }
}
