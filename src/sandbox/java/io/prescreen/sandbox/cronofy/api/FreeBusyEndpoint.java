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
 * {@code GET /v1/free_busy} and its further pages.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/events/free-busy/">Cronofy: free/busy</a>
 */
public final class FreeBusyEndpoint implements Endpoint {

    private static final List<String> SCOPES = List.of("read_free_busy", "read_events", "full_access");

    private final CronofyState state;
    private final Admission admission;

    public FreeBusyEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record FreeBusy(Pages pages, List<?> freeBusy) {}

    /** @param nextPage absolute; the last page has none */
    record Pages(int current, int total, String nextPage) {}

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.bearer(call, SCOPES);
        Account account = Account.of(authorization, state);
        FreeBusyQuery query = FreeBusyQuery.of(call.queryParameters(), account, state);
        List<FreeBusyItem> items = new FreeBusyItems(state, account, query).list();
        int pageSize = state.settings().current().pageSize();
        return show(state.pages().split(authorization.sub(), items, pageSize));
    }

    /** A page other than the first; the Node SDK repeats the query there, which means nothing. */
    public Answer page(Call call) {
        Authorization authorization = admission.bearer(call, SCOPES);
        return state.pages()
                .find(call.segment("id"))
                .filter(page -> page.sub().equals(authorization.sub()))
                .map(this::show)
                .orElseThrow(() -> new Refusal(Answer.empty(404)));
    }

    private Answer show(Page page) {
        String next = page.next()
                .map(id -> state.address() + "/v1/free_busy/pages/" + id)
                .orElse(null);
        return CronofyJson.answer(new FreeBusy(new Pages(page.current(), page.total(), next), page.items()));
    }
}
