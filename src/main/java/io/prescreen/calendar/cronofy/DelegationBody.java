package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.prescreen.calendar.vault.Secret;

/** {@code POST /v1/delegated_authorizations}. No {@code state}: the address alone says which request it answers. */
record DelegationBody(
        @JsonProperty("profile_id") String profile,
        @JsonProperty("email") String mailbox,

        @JsonProperty("callback_url") @JsonSerialize(using = SecretJson.Writer.class)
        Secret callbackAddress,

        @JsonProperty("scope") String scope) {}
