package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** OAuth states: unguessable, and stored only as keyed hashes. */
@ApplicationScoped
class StateHash {

    static final TenantQuestion.LookUp TENANT = new TenantQuestion.LookUp("tenant_of_link_attempt");

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    StateHash(Vault vault) {
        this.vault = vault;
    }

    Secret newState() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] of(Secret state) {
        return vault.keyedHash("oauth-state", state.reveal());
    }
}
