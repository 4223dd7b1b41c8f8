package io.prescreen.calendar.audit;

import io.prescreen.calendar.vault.Vault;
import jakarta.inject.Singleton;

/** The keyed hashes of the audit. The key is the vault's: whoever owns the database cannot make one. */
@Singleton
class Hashes {

    private final Vault vault;

    Hashes(Vault vault) {
        this.vault = vault;
    }

    /** Proves that the service wrote this fact, word for word. */
    byte[] markOf(StoredFact fact) {
        return vault.keyedHash("audit-fact", fact.canonical());
    }
}
