package io.prescreen.calendar.audit;

import io.prescreen.calendar.vault.Vault;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;

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

    /** Whether it says what the service wrote. */
    boolean isMarked(FactRow row) {
        try {
            return MessageDigest.isEqual(row.mark(), markOf(row.fact()));
        } catch (RuntimeException neverWrittenByTheService) {
            return false;
        }
    }

    /**
     * Ties a fact to its place, and by the hash before it to all facts before.
     *
     * @param previous null for the very first
     */
    byte[] next(Segment segment, long seq, byte[] previous, byte[] mark) {
        return vault.keyedHash(
                "audit-chain",
                new Canonical()
                        .add(segment.id.tenant())
                        .add(segment.number)
                        .add(seq)
                        .addIfAny(Optional.ofNullable(previous).map(Canonical::hex))
                        .add(Canonical.hex(mark))
                        .text());
    }

    /** To be renewed with every change of the segment. */
    void seal(Segment segment) {
        segment.seal = sealOf(segment);
    }

    /** Whether the service itself left the segment as it is. */
    boolean isSealed(Segment segment) {
        return MessageDigest.isEqual(segment.seal, sealOf(segment));
    }

    private byte[] sealOf(Segment segment) {
        return vault.keyedHash("audit-segment", segment.canonical());
    }
}
