package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;

/** {@code DELETE /v1/events}: all that the application wrote, in all calendars or in some. */
public final class DeleteEventsEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;
    private final EventWrites writes;

    public DeleteEventsEndpoint(CronofyState state, Admission admission, Writes writes) {
        this.state = state;
        this.admission = admission;
        this.writes = new EventWrites(writes);
    }

    /** Python puts the arguments into the query. */
    @Override
    public Answer answer(Call call) {
        Account account = Account.of(call, state, admission);
        EventWrites.requireDelete(account);
        Parameters body = call.bodyParameters();
        boolean inQuery = !body.has("delete_all") && !body.has("calendar_ids");
        Parameters arguments = inQuery ? call.queryParameters() : body;
        InvalidParameters invalid = new InvalidParameters();
        boolean all = invalid.bool(arguments, "delete_all", false);
        List<String> ids = arguments.all("calendar_ids");
        if (all == !ids.isEmpty()) {
            invalid.add("delete_all", "required", "must be true, or calendar_ids must be specified, and not both");
        }
        account.checkCalendars(ids, invalid);
        invalid.refuseIfAny();
        List<MailboxCalendar> calendars = state.mailboxes().synced(account.mailbox()).stream()
                .filter(calendar -> all || ids.contains(account.calendarId(calendar)))
                .toList();
        writes.deleteAll(account, calendars);
        return Answer.empty(202);
    }
}
