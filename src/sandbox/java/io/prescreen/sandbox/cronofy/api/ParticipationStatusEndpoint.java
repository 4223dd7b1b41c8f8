package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.writing.Meetings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1/calendars/{calendar_id}/events/{event_uid}/participation_status}: answers an invitation. */
public final class ParticipationStatusEndpoint implements Endpoint {

    private static final List<String> SCOPES = List.of("change_participation_status", "full_access");

    private final CronofyState state;
    private final Admission admission;
    private final Meetings meetings;

    public ParticipationStatusEndpoint(CronofyState state, Admission admission, Meetings meetings) {
        this.state = state;
        this.admission = admission;
        this.meetings = meetings;
    }

    @Override
    public Answer answer(Call call) {
        Account account = Account.of(admission.bearer(call, SCOPES), state);
        String calendarId = call.segment("calendarId");
        String mailbox = account.mailbox().address();
        Event event = account.calendar(calendarId).events().stream()
                .filter(one -> !one.deleted() && !one.isOrganisedBy(mailbox))
                .filter(one -> Identifiers.externalEvent(calendarId, one.uid()).equals(call.segment("eventUid")))
                .findFirst()
                .orElseThrow(() -> new Refusal(Answer.empty(404)));
        meetings.answer(event, mailbox, status(call));
        return Answer.empty(202);
    }

    private static Status status(Call call) {
        InvalidParameters invalid = new InvalidParameters();
        String text = invalid.required(call.bodyParameters(), "status");
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(known -> known != Status.NEEDS_ACTION && known.text().equals(text))
                .findFirst();
        if (status.isEmpty() && invalid.isEmpty()) {
            invalid.add("status", "invalid_status", "must be accepted, tentative or declined");
        }
        invalid.refuseIfAny();
        return status.orElseThrow();
    }
}
