package io.prescreen.sandbox.cronofy.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;

/**
 * {@code GET /v1/calendars}.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/calendars/list-calendars/">Cronofy: list calendars</a>
 */
public final class CalendarsEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public CalendarsEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record Calendars(String sub, List<Listed> calendars) {}

    record Listed(
            String providerName,
            String profileId,
            String profileName,
            @JsonUnwrapped Calendar calendar) {}

    @Override
    public Answer answer(Call call) {
        Account account = Account.of(call, state, admission);
        Profile profile = account.profile();
        List<Listed> calendars = account.calendars().stream()
                .map(calendar ->
                        new Listed(profile.providerName(), profile.profileId(), profile.profileName(), calendar))
                .toList();
        return CronofyJson.answer(new Calendars(account.authorization().sub(), calendars));
    }
}
