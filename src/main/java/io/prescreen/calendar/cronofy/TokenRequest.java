package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.prescreen.calendar.vault.Secret;

/** {@code POST /oauth/token} (RFC 6749 4.1.3 and 6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenRequest(
        @JsonProperty("client_id") String clientId,

        @JsonProperty("client_secret") @JsonSerialize(using = SecretJson.Writer.class)
        Secret clientSecret,

        @JsonProperty("grant_type") String grantType,

        @JsonProperty("code") @JsonSerialize(using = SecretJson.Writer.class)
        Secret code,

        @JsonProperty("redirect_uri") String redirectUri,

        @JsonProperty("refresh_token") @JsonSerialize(using = SecretJson.Writer.class)
        Secret refreshToken) {

    static TokenRequest code(CronofyConfig config, Secret code, String redirectUri) {
        return new TokenRequest(
                config.clientId(), config.clientSecret(), "authorization_code", code, redirectUri, null);
    }

    static TokenRequest refresh(CronofyConfig config, Secret refreshToken) {
        return new TokenRequest(config.clientId(), config.clientSecret(), "refresh_token", null, null, refreshToken);
    }
}
