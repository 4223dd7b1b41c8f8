package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v1/profiles}.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/identity/profile/">Cronofy: profile information</a>
 */
public final class ProfilesEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public ProfilesEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    @Override
    public Answer answer(Call call) {
        Account account = Account.of(call, state, admission);
        return CronofyJson.answer(Map.of("profiles", List.of(account.profile())));
    }
}
