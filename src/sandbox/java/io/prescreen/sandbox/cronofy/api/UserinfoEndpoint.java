package io.prescreen.sandbox.cronofy.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;

/**
 * {@code GET /v1/userinfo}.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/identity/userinfo/">Cronofy: user info</a>
 */
public final class UserinfoEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public UserinfoEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record Userinfo(
            String sub,
            String email,
            String name,
            String zoneinfo,
            @JsonProperty("cronofy.type") String type,
            @JsonProperty("cronofy.data") Data data) {}

    record Data(
            AuthorizationStatus authorization,
            List<Profile.WithCalendars> profiles,
            List<Object> conferencingProfiles) {}

    record AuthorizationStatus(String scope, String status) {}

    @Override
    public Answer answer(Call call) {
        return admission.isServiceAccount(call)
                ? CronofyJson.answer(ServiceAccountInfo.of(admission.serviceAccount(call), state))
                : CronofyJson.answer(account(Account.of(call, state, admission)));
    }

    private static Userinfo account(Account account) {
        AuthorizationStatus status =
                new AuthorizationStatus(account.authorization().scope(), "active");
        Profile.WithCalendars profile = new Profile.WithCalendars(account.profile(), account.calendars());
        return new Userinfo(
                account.authorization().sub(),
                account.mailbox().address(),
                account.mailbox().ownerName(),
                account.mailbox().zone().getId(),
                "account",
                new Data(status, List.of(profile), List.of()));
    }
}
