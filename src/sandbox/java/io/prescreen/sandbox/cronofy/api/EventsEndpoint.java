package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;

/**
 * {@code GET /v1/events} and its further pages.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/events/read-events/">Cronofy: read events</a>
 */
public final class EventsEndpoint implements Endpoint {

    private static final List<String> SCOPES = List.of("read_events", "full_access");

    private final CronofyState state;
    private final Admission admission;
    private final PagedResult result;

    public EventsEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
        this.result = new PagedResult(state, "/v1/events", Events::new);
    }

    record Events(PagedResult.Pages pages, List<?> events) {}

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.bearer(call);
        Account account = Account.of(authorization, state);
        EventsQuery query = EventsQuery.of(call.queryParameters(), account, state);
        if (!query.onlyManaged()) {
            Admission.require(authorization, SCOPES);
        }
        return result.first(authorization, new EventItems(state, account, query).list());
    }

    public Answer page(Call call) {
        return result.further(admission.bearer(call), call);
    }
}
