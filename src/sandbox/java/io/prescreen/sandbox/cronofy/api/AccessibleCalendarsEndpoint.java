package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/accessible_calendars}: the mailboxes that a person can reach besides their own; Business Connect. */
public final class AccessibleCalendarsEndpoint implements Endpoint {

    private final CronofyState state;
    private final Admission admission;

    public AccessibleCalendarsEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    /** @param calendarType {@code resource} for rooms, {@code unknown} for all others */
    record AccessibleCalendar(String calendarType, String email, String name) {

        static AccessibleCalendar of(Mailbox mailbox) {
            return new AccessibleCalendar(
                    mailbox.isRoom() ? "resource" : "unknown", mailbox.address(), mailbox.ownerName());
        }
    }

    @Override
    public Answer answer(Call call) {
        Authorization authorization = admission.delegating(call);
        InvalidParameters invalid = new InvalidParameters();
        String profile = invalid.required(call.queryParameters(), "profile_id");
        invalid.refuseIfAny();
        Account.checkProfile(authorization, profile);
        List<AccessibleCalendar> calendars = state.shares().reachedBy(authorization.mailbox()).stream()
                .map(AccessibleCalendar::of)
                .toList();
        return CronofyJson.answer(Map.of("accessible_calendars", calendars));
    }
}
