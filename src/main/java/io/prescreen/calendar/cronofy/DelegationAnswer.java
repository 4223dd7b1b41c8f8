package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.prescreen.calendar.vault.Secret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Optional;

/**
 * What Cronofy posts to a callback address.
 *
 * @param code to be exchanged, when it was granted
 * @param refusal Cronofy's words, when it was not
 */
public record DelegationAnswer(Optional<Secret> code, Optional<Refusal> refusal) {

    /** Cronofy's words: none of them is a closed list. */
    public record Refusal(String error, String key, String description) {}

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Body.class);

    @RegisterForReflection
    private record Body(@JsonProperty("authorization") Outcome authorization) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Outcome(
            @JsonProperty("code") @JsonDeserialize(using = SecretJson.Reader.class)
            Secret code,

            @JsonProperty("error") String error,
            @JsonProperty("error_key") String key,
            @JsonProperty("error_description") String description) {}

    /** Empty for what is neither a code nor a refusal. The signature is checked before. */
    public static Optional<DelegationAnswer> read(byte[] body) {
        try {
            Body read = READER.readValue(body);
            return read == null || read.authorization() == null ? Optional.empty() : of(read.authorization());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DelegationAnswer> of(Outcome outcome) {
        if (outcome.error() != null) {
            Refusal refusal = new Refusal(outcome.error(), outcome.key(), outcome.description());
            return Optional.of(new DelegationAnswer(Optional.empty(), Optional.of(refusal)));
        }
        return Optional.ofNullable(outcome.code())
                .map(code -> new DelegationAnswer(Optional.of(code), Optional.empty()));
    }
}
