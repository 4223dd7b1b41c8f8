package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import io.prescreen.sandbox.cronofy.writing.Write;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;

/** Accepts writes of single events, be they calls of their own or entries of a batch. */
final class EventWrites {

    private static final List<String> MAY_WRITE = List.of("create_event", "full_access");
    private static final List<String> MAY_DELETE = List.of("delete_event", "full_access");

    private final Writes writes;

    EventWrites(Writes writes) {
        this.writes = writes;
    }

    Answer upsert(Account account, String calendarId, Parameters body) {
        Admission.require(account.authorization(), MAY_WRITE);
        MailboxCalendar calendar = writable(account, calendarId);
        refuseForeign(body);
        InvalidParameters invalid = new InvalidParameters();
        String eventId = invalid.required(body, "event_id");
        EventParameters event = new EventParameters(body, invalid);
        Content content = event.content();
        AttendeeParameters attendees =
                AttendeeParameters.of(body, account.mailbox().address(), invalid);
        checkRestriction(account, calendar, invalid);
        invalid.refuseIfAny();
        writes.accept(new Write.Upsert(
                account.key(calendar, eventId),
                calendarId,
                content,
                event.keepsUrl(),
                attendees.invite(),
                attendees.remove()));
        return Answer.empty(202);
    }

    /** What is not there is deleted as well as anything. */
    Answer delete(Account account, String calendarId, Parameters body) {
        Admission.require(account.authorization(), MAY_DELETE);
        MailboxCalendar calendar = writable(account, calendarId);
        refuseForeign(body);
        InvalidParameters invalid = new InvalidParameters();
        String eventId = invalid.required(body, "event_id");
        checkRestriction(account, calendar, invalid);
        invalid.refuseIfAny();
        writes.accept(new Write.Delete(account.key(calendar, eventId), calendarId));
        return Answer.empty(202);
    }

    /** Everything that the application wrote into these calendars. */
    void deleteAll(Account account, List<MailboxCalendar> calendars) {
        for (MailboxCalendar calendar : calendars) {
            calendar.events().stream()
                    .filter(event -> account.manages(event) && !event.deleted())
                    .map(event -> new Write.Delete(event.key(), account.calendarId(calendar)))
                    .forEach(writes::accept);
        }
    }

    static void requireDelete(Account account) {
        Admission.require(account.authorization(), MAY_DELETE);
        requireConnection(account);
    }

    private static MailboxCalendar writable(Account account, String calendarId) {
        MailboxCalendar calendar = account.calendar(calendarId);
        requireConnection(account);
        return calendar;
    }

    private static void requireConnection(Account account) {
        if (!account.mailbox().isConnected()) {
            throw new Refusal(Answer.empty(423));
        }
    }

    /** An application may touch events of others only with permissions that nobody can give it here. */
    private static void refuseForeign(Parameters body) {
        if (body.text("event_uid").isPresent() && body.text("event_id").isEmpty()) {
            throw new Refusal(Answer.empty(403));
        }
    }

    private static void checkRestriction(Account account, MailboxCalendar calendar, InvalidParameters invalid) {
        if (account.mailbox().restriction(calendar.name()).forbidsWriting()) {
            invalid.add("calendar_id", "calendar_not_writable", "must be a calendar that can be written to");
        }
    }
}
