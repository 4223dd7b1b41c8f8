package io.prescreen.calendar.linking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Tokens;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** An authorisation that waits in its attempt for the person to confirm the mailbox. */
@ApplicationScoped
class SealedAuthorization {

    private final Vault vault;
    private final ObjectMapper json;

    SealedAuthorization(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    void put(LinkAttempt attempt, Authorization granted) {
        try {
            String text = json.writeValueAsString(Map.of(
                    "subject", granted.subject(),
                    "profile", granted.profile(),
                    "mailbox", granted.mailbox(),
                    "provider", granted.provider(),
                    "scope", granted.scope(),
                    "accessToken", granted.tokens().accessToken().reveal(),
                    "refreshToken", granted.tokens().refreshToken().reveal()));
            attempt.granted = vault.seal(Secret.of(text), attempt.place("granted"));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the authorisation cannot be written");
        }
    }

    /** With an access token that counts as expired: nobody knows how long the person took. */
    Authorization open(LinkAttempt attempt) {
        try {
            var node = json.readTree(
                    vault.open(attempt.granted, attempt.place("granted")).reveal());
            return new Authorization(
                    node.required("subject").asText(),
                    node.required("profile").asText(),
                    node.required("mailbox").asText(),
                    node.required("provider").asText(),
                    node.required("scope").asText(),
                    new Tokens(
                            Secret.of(node.required("accessToken").asText()),
                            Secret.of(node.required("refreshToken").asText()),
                            Duration.ZERO));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored authorisation cannot be read");
        }
    }
}
