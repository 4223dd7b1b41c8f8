package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
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

    List<Calendar> calendars() {
        return state.mailboxes().synced(mailbox).stream()
                .map(calendar -> Calendar.of(authorization.profileId(), mailbox, calendar))
                .toList();
    }
}
