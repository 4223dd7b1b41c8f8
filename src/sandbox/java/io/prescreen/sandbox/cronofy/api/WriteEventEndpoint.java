package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Writes;

/**
 * {@code POST} and {@code DELETE /v1/calendars/{calendar_id}/events}: accepted at once with 202, written later.
 *
 * @see <a href="https://docs.cronofy.com/developers/api/events/upsert-event/">Cronofy: create or update event</a>
 */
public final class WriteEventEndpoint {

    private final CronofyState state;
    private final Admission admission;
    private final EventWrites writes;

    public WriteEventEndpoint(CronofyState state, Admission admission, Writes writes) {
        this.state = state;
        this.admission = admission;
        this.writes = new EventWrites(writes);
    }

    public Answer upsert(Call call) {
        Account account = Account.of(call, state, admission);
        return writes.upsert(account, call.segment("calendarId"), call.bodyParameters());
    }

    /** The arguments are in the body, or in the query as jcronofy sends them. */
    public Answer delete(Call call) {
        Account account = Account.of(call, state, admission);
        Parameters body = call.bodyParameters();
        boolean inQuery = !body.has("event_id") && !body.has("event_uid");
        return writes.delete(account, call.segment("calendarId"), inQuery ? call.queryParameters() : body);
    }
}
