package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ResultPages.Page;
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

    public EventsEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record Events(Pages pages, List<?> events) {}

    /** @param nextPage absolute; the last page has none */
    record Pages(int current, int total, String nextPage) {}

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.bearer(call);
        Account account = Account.of(authorization, state);
        EventsQuery query = EventsQuery.of(call.queryParameters(), account, state);
        if (!query.onlyManaged()) {
            Admission.require(authorization, SCOPES);
        }
        List<EventItem> items = new EventItems(state, account, query).list();
        return show(state.pages()
                .split(authorization.sub(), items, state.settings().current().pageSize()));
    }

    /** A page other than the first; who could ask for the first may see it. */
    public Answer page(Call call) {
        Authorization authorization = admission.bearer(call);
        return state.pages()
                .find(call.segment("id"))
                .filter(page -> page.sub().equals(authorization.sub()))
                .map(this::show)
                .orElseThrow(() -> new Refusal(Answer.empty(404)));
    }

    private Answer show(Page page) {
        String next = page.next()
                .map(id -> state.address() + "/v1/events/pages/" + id)
                .orElse(null);
        return CronofyJson.answer(new Events(new Pages(page.current(), page.total(), next), page.items()));
    }
}
