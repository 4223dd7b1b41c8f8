package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ResultPages.Page;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A result that is handed out in pages: the first as the answer to a query, the others at addresses of their own.
 *
 * @param path of the query; the further pages are below it
 * @param body what the answer is, given where it stands among the pages, and its items
 */
record PagedResult(CronofyState state, String path, BiFunction<Pages, List<?>, Object> body) {

    /** @param nextPage absolute; the last page has none */
    record Pages(int current, int total, String nextPage) {}

    Answer first(Authorization authorization, List<?> items) {
        int pageSize = state.settings().current().pageSize();
        return show(state.pages().split(authorization.sub(), items, pageSize));
    }

    /** A page other than the first: who could ask for the first may see it. */
    Answer further(Authorization authorization, Call call) {
        return state.pages()
                .find(call.segment("id"))
                .filter(page -> page.sub().equals(authorization.sub()))
                .map(this::show)
                .orElseThrow(() -> new Refusal(Answer.empty(404)));
    }

    private Answer show(Page page) {
        String next =
                page.next().map(id -> state.address() + path + "/pages/" + id).orElse(null);
        return CronofyJson.answer(body.apply(new Pages(page.current(), page.total(), next), page.items()));
    }
}
