package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.state.Authorization;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;

/**
 * @param accountId the older name of {@code sub}; both are missing after a refresh, as in Cronofy's sample
 * @param serviceAccountId of service accounts only
 * @param linkingProfile what was connected by this authorisation
 */
record TokenAnswer(
        String tokenType,
        String accessToken,
        int expiresIn,
        String refreshToken,
        String scope,
        String accountId,
        String sub,
        String serviceAccountId,
        LinkingProfile linkingProfile) {

    record LinkingProfile(String providerName, String providerService, String profileId, String profileName) {

        static LinkingProfile of(Authorization authorization, Mailbox mailbox) {
            return new LinkingProfile(
                    mailbox.service().providerName(),
                    mailbox.service().service(),
                    authorization.profileId(),
                    mailbox.address());
        }
    }

    static TokenAnswer exchanged(Authorization granted, String accessToken, int expiresIn, LinkingProfile profile) {
        return new TokenAnswer(
                "bearer",
                accessToken,
                expiresIn,
                granted.refreshToken(),
                granted.scope(),
                granted.sub(),
                granted.sub(),
                null,
                profile);
    }

    static TokenAnswer exchanged(ServiceAccount granted, String accessToken, int expiresIn) {
        String sub = granted.sub();
        return new TokenAnswer(
                "bearer", accessToken, expiresIn, granted.refreshToken(), granted.scope(), null, sub, sub, null);
    }

    static TokenAnswer refreshed(String refreshToken, String scope, String accessToken, int expiresIn) {
        return new TokenAnswer("bearer", accessToken, expiresIn, refreshToken, scope, null, null, null, null);
    }
}
