package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;

/**
 * {@code GET /v1/free_busy} and its further pages.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/events/free-busy/">Cronofy: free/busy</a>
 */
public final class FreeBusyEndpoint implements Endpoint {

    private static final List<String> SCOPES = List.of("read_free_busy", "read_events", "full_access");

    private final CronofyState state;
    private final Admission admission;
    private final PagedResult result;

    public FreeBusyEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
        this.result = new PagedResult(state, "/v1/free_busy", FreeBusy::new);
    }

    record FreeBusy(PagedResult.Pages pages, List<?> freeBusy) {}

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.bearer(call, SCOPES);
        Account account = Account.of(authorization, state);
        FreeBusyQuery query = FreeBusyQuery.of(call.queryParameters(), account, state);
        return result.first(authorization, new FreeBusyItems(state, account, query).list());
    }

    /** The Node SDK repeats the query here, which means nothing. */
    public Answer page(Call call) {
        return result.further(admission.bearer(call, SCOPES), call);
    }
}
