package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * The two keys to an attempt: the OAuth state, which Cronofy sends back, and the completion id, which only the browser
 * that was at Cronofy's pages brings to the front end. Both are unguessable, and stored as keyed hashes.
 *
 * <p>The person who began knows the state, but not the completion id: who talks somebody else into authorising gets
 * nothing, since that browser comes back to somebody else.
 */
@ApplicationScoped
class AttemptKeys {

    static final TenantQuestion.LookUp TENANT_OF_STATE = new TenantQuestion.LookUp("tenant_of_link_attempt");

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    AttemptKeys(Vault vault) {
        this.vault = vault;
    }

    Secret newState() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** 122 random bits (RFC 9562 5.4). */
    UUID newCompletion() {
        return UUID.randomUUID();
    }

    byte[] hashOf(Secret state) {
        return vault.keyedHash("oauth-state", state.reveal());
    }

    byte[] hashOf(UUID completion) {
        return vault.keyedHash("completion", completion.toString());
    }
}
