package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.prescreen.calendar.vault.Secret;
import java.time.Duration;
import java.util.Optional;

/** The answer of {@code POST /oauth/token}; a refresh carries no subject and no profile. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenAnswer(
        @JsonProperty("access_token") @JsonDeserialize(using = SecretJson.Reader.class)
        Secret accessToken,

        @JsonProperty("refresh_token") @JsonDeserialize(using = SecretJson.Reader.class)
        Secret refreshToken,

        @JsonProperty("expires_in") long expiresIn,

        @JsonProperty("scope") String scope,

        @JsonProperty("sub") String subject,

        @JsonProperty("account_id") String accountId,

        @JsonProperty("service_account_id") String serviceAccountId,

        @JsonProperty("linking_profile") LinkingProfile linkingProfile) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkingProfile(
            @JsonProperty("provider_name") String providerName,
            @JsonProperty("provider_service") String providerService,
            @JsonProperty("profile_id") String profileId,
            @JsonProperty("profile_name") String profileName) {

        boolean isWhole() {
            return profileId != null && profileName != null && provider() != null;
        }

        /** Older answers name the protocol family alone. */
        String provider() {
            return providerService == null ? providerName : providerService;
        }
    }

    Tokens tokens() {
        if (accessToken == null || refreshToken == null || expiresIn <= 0) {
            throw Failures.malformed("a token answer without tokens");
        }
        return new Tokens(accessToken, refreshToken, Duration.ofSeconds(expiresIn));
    }

    Authorization authorization() {
        String account = subject == null ? accountId : subject;
        if (account == null || linkingProfile == null || !linkingProfile.isWhole()) {
            throw Failures.malformed("an authorisation without account or profile");
        }
        return new Authorization(
                account,
                Optional.of(linkingProfile.profileId()),
                linkingProfile.profileName(),
                linkingProfile.provider(),
                scope == null ? "" : scope,
                tokens());
    }

    /** A service account has no profile, and whose mailbox it is, is told by {@code userinfo}. */
    Authorization serviceAccount() {
        String account = serviceAccountId == null ? subject : serviceAccountId;
        if (account == null) {
            throw Failures.malformed("a service account without id");
        }
        return Authorization.undescribed(account, scope == null ? "" : scope, tokens());
    }
}
