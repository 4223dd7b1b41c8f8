package io.prescreen.calendar.linking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Tokens;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

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
            ObjectNode node = json.createObjectNode()
                    .put("subject", granted.subject())
                    .put("mailbox", granted.mailbox())
                    .put("provider", granted.provider())
                    .put("scope", granted.scope())
                    .put("accessToken", granted.tokens().accessToken().reveal())
                    .put("refreshToken", granted.tokens().refreshToken().reveal());
            granted.profile().ifPresent(profile -> node.put("profile", profile));
            attempt.granted = vault.seal(Secret.of(json.writeValueAsString(node)), attempt.place("granted"));
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
                    Optional.ofNullable(node.get("profile")).map(JsonNode::asText),
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
