package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.callback.Asked;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.oauth.Scopes;
import io.prescreen.sandbox.cronofy.state.Authorization;
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
        Wanted wanted = Wanted.of(body, "", invalid);
        invalid.refuseIfAny();
        Account.checkProfile(authorization, profile);
        if (!wanted.scopes().within(Scopes.of(authorization.delegatedScope()))) {
            throw Admission.insufficientScope();
        }
        accepted.accept(new Asked(
                authorization.clientId(),
                authorization.mailbox(),
                wanted.mailbox(),
                wanted.url(),
                wanted.scopes().text(),
                wanted.state()));
        return Answer.empty(202);
    }
}
