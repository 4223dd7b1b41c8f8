package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.event.EventKey;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.util.List;

/** The account whose token a call carries. */
record Account(CronofyState state, Authorization authorization, Mailbox mailbox) {

    static Account of(Call call, CronofyState state, Admission admission) {
        return of(admission.bearer(call), state);
    }

    /** Removing a mailbox ends its authorisations, so there is one. */
    static Account of(Authorization authorization, CronofyState state) {
        Mailbox mailbox = state.mailboxes().find(authorization.mailbox()).orElseThrow();
        return new Account(state, authorization, mailbox);
    }

    /** 404 for a profile that is not the account's. */
    static void checkProfile(Authorization authorization, String profileId) {
        if (!authorization.profileId().equals(profileId)) {
            throw new Refusal(Answer.empty(404));
        }
    }

    Profile profile() {
        return Profile.of(state, authorization, mailbox);
    }

    /** As Cronofy last saw it; 404 if there is no such calendar. */
    MailboxCalendar calendar(String id) {
        return state.mailboxes().synced(mailbox).stream()
                .filter(calendar -> calendarId(calendar).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Answer.empty(404)));
    }

    void checkCalendars(List<String> ids, InvalidParameters invalid) {
        List<String> known = calendars().stream().map(Calendar::calendarId).toList();
        if (!known.containsAll(ids)) {
            invalid.add("calendar_ids", "invalid_calendar_ids", "must be calendars of the account");
        }
    }

    String calendarId(MailboxCalendar calendar) {
        return Identifiers.calendar(authorization.profileId(), calendar.name());
    }

    /** What the application calls an event of a calendar. */
    EventKey key(MailboxCalendar calendar, String eventId) {
        return new EventKey(authorization.clientId(), mailbox.address(), calendar.name(), eventId);
    }

    /** Whether the application itself wrote the event into the account's calendar. */
    boolean manages(Event event) {
        return event.key().clientId().equals(authorization.clientId()) && event.isOrganisedBy(mailbox.address());
    }

    List<Calendar> calendars() {
        return state.mailboxes().synced(mailbox).stream()
                .map(calendar -> Calendar.of(authorization.profileId(), mailbox, calendar))
                .toList();
    }
}
