package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.prescreen.calendar.vault.Secret;
import java.util.List;

/** {@code POST /v1/service_account_authorizations}, as a list. */
record ServiceAccountBody(
        @JsonProperty("service_account_authorizations") List<Entry> entries) {

    /** As many as Cronofy takes in one call. */
    static final int MOST = 50;

    record Entry(
            @JsonProperty("email") String mailbox,

            @JsonProperty("callback_url") @JsonSerialize(using = SecretJson.Writer.class)
            Secret callbackAddress,

            @JsonProperty("scope") String scope) {}

    static ServiceAccountBody of(List<ServiceAccountRequestEntry> wanted, String scope) {
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new IllegalArgumentException("not 1 to %d mailboxes: %d".formatted(MOST, wanted.size()));
        }
        return new ServiceAccountBody(wanted.stream()
                .map(one -> new Entry(one.mailbox(), one.callbackAddress(), scope))
                .toList());
    }
}
