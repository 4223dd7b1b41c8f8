package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.Map;

/**
 * {@code GET /v1/account}.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/identity/account/">Cronofy: account information</a>
 */
public final class AccountEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public AccountEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record AccountData(String accountId, String email, String name, String defaultTzid) {}

    @Override
    public Answer answer(Call call) {
        Account account = Account.of(call, state, admission);
        return CronofyJson.answer(Map.of(
                "account",
                new AccountData(
                        account.authorization().sub(),
                        account.mailbox().address(),
                        account.mailbox().ownerName(),
                        account.mailbox().zone().getId())));
    }
}
