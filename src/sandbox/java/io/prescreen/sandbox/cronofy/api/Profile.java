package io.prescreen.sandbox.cronofy.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.prescreen.sandbox.cronofy.oauth.RelinkPage;
import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.List;

/** @param profileRelinkUrl absent while the profile is connected */
record Profile(
        String providerName,
        String providerService,
        String profileId,
        String profileName,
        boolean profileConnected,
        boolean profileInitialSyncRequired,
        String profileRelinkUrl) {

    static Profile of(CronofyState state, Authorization authorization, Mailbox mailbox) {
        return new Profile(
                mailbox.service().providerName(),
                mailbox.service().service(),
                authorization.profileId(),
                mailbox.address(),
                mailbox.isConnected(),
                mailbox.isInitialSyncRequired(),
                mailbox.isConnected() ? null : RelinkPage.address(state, authorization));
    }

    /** The profile as userinfo shows it. */
    record WithCalendars(@JsonUnwrapped Profile profile, List<Calendar> profileCalendars) {}
}
