package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.callback.Asked;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.oauth.Scopes;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code POST /v1/service_account_authorizations}: one mailbox or a list of up to 50, accepted at once as a whole, each
 * decided upon by a later callback.
 */
public final class ServiceAccountAuthorizationsEndpoint implements Endpoint {

    private static final String LIST = "service_account_authorizations";
    private static final int MOST = 50;
    private static final List<String> SINGLE = List.of("email", "callback_url", "scope");
    private static final List<String> SCOPES = List.of(
            "service_account/accounts/manage",
            "service_account/accounts/unrestricted_access",
            "service_account/resources/manage",
            "service_account/resources/unrestricted_access");

    private final Admission admission;
    private final Consumer<Asked> accepted;

    public ServiceAccountAuthorizationsEndpoint(Admission admission, Consumer<Asked> accepted) {
        this.admission = admission;
        this.accepted = accepted;
    }

    @Override
    public Answer answer(Call call) {
        ServiceAccount account = admission.serviceAccount(call, SCOPES);
        InvalidParameters invalid = new InvalidParameters();
        List<Wanted> wanted = wanted(call.bodyParameters(), invalid);
        invalid.refuseIfAny();
        Scopes most = Scopes.of(account.delegatedScope());
        if (!wanted.stream().allMatch(one -> one.scopes().within(most))) {
            throw Admission.insufficientScope();
        }
        wanted.forEach(one -> accepted.accept(new Asked(
                account.clientId(),
                account.sub(),
                one.mailbox(),
                one.url(),
                one.scopes().text(),
                one.state())));
        return Answer.empty(202);
    }

    /** Python sends a {@code state} beside the list, which means nothing. */
    private static List<Wanted> wanted(Parameters body, InvalidParameters invalid) {
        if (!body.has(LIST)) {
            return List.of(Wanted.of(body, "", invalid));
        }
        if (SINGLE.stream().anyMatch(body::has)) {
            invalid.add(LIST, "mixed", "must not be mixed with a single authorization");
        }
        List<Parameters> entries = body.objects(LIST);
        if (entries.isEmpty() || entries.size() > MOST) {
            invalid.add(LIST, "invalid_length", "must have 1 to " + MOST + " entries");
        }
        List<Wanted> wanted = new ArrayList<>();
        for (Parameters entry : entries) {
            wanted.add(Wanted.of(entry, "%s[%d].".formatted(LIST, wanted.size()), invalid));
        }
        return wanted;
    }
}
