package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.prescreen.calendar.vault.Secret;

/** {@code POST /oauth/token/revoke} by subject: it needs no token, so that ours can be erased first. */
record RevokeRequest(
        @JsonProperty("client_id") String clientId,

        @JsonProperty("client_secret") @JsonSerialize(using = SecretJson.Writer.class)
        Secret clientSecret,

        @JsonProperty("sub") String subject) {}
