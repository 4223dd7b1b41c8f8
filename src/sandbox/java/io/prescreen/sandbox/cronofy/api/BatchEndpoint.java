package io.prescreen.sandbox.cronofy.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /v1/batch}: up to 50 writes of events, each answered for itself; one call as far as limits go. */
public final class BatchEndpoint implements Endpoint {

    private static final int MOST = 50;
    private static final Pattern EVENTS = Pattern.compile("/v1/calendars/([^/?]+)/events/?");

    private final CronofyState state;
    private final Admission admission;
    private final EventWrites writes;

    public BatchEndpoint(CronofyState state, Admission admission, Writes writes) {
        this.state = state;
        this.admission = admission;
        this.writes = new EventWrites(writes);
    }

    record Batch(List<Entry> batch) {}

    /** @param data null if the answer has no body */
    record Entry(int status, @JsonRawValue String data) {

        static Entry of(Answer answer) {
            return new Entry(answer.status(), answer.body().isEmpty() ? null : answer.body());
        }
    }

    @Override
    public Answer answer(Call call) {
        Account account = Account.of(call, state, admission);
        List<Parameters> entries = call.bodyParameters().objects("batch");
        InvalidParameters invalid = new InvalidParameters();
        if (entries.isEmpty() || entries.size() > MOST) {
            invalid.add("batch", "invalid_length", "must have 1 to " + MOST + " entries");
        }
        invalid.refuseIfAny();
        return CronofyJson.answer(
                207,
                new Batch(entries.stream()
                        .map(entry -> Entry.of(reply(account, entry)))
                        .toList()));
    }

    private Answer reply(Account account, Parameters entry) {
        try {
            return answer(account, entry);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer answer(Account account, Parameters entry) {
        String method = entry.text("method").orElse("");
        Matcher path = EVENTS.matcher(entry.text("relative_url").orElse(""));
        Optional<Parameters> data = entry.object("data");
        if (!path.matches() || data.isEmpty() || !List.of("POST", "DELETE").contains(method)) {
            return Answer.empty(404);
        }
        String calendarId = QueryStringDecoder.decodeComponent(path.group(1).replace("+", "%2B"));
        return method.equals("POST")
                ? writes.upsert(account, calendarId, data.get())
                : writes.delete(account, calendarId, data.get());
    }
}
