package io.prescreen.calendar.availability;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Place;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Proofs as callers carry them from a slot to an interview: sealed, so that nobody reads or changes them on the way, and
 * nothing needs to be stored.
 */
@ApplicationScoped
public class Proofs {

    private static final int ROW = 16;

    private final Vault vault;
    private final PromiseConfig config;
    private final Clock clock;

    Proofs(Vault vault, PromiseConfig config, Clock clock) {
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** Letters, digits, {@code -} and {@code _}; about a hundred for each mailbox. */
    public String seal(TenantId tenant, Proof proof) {
        UUID row = UUID.randomUUID();
        byte[] sealed = vault.seal(ProofText.of(proof), place(tenant, row));
        byte[] token = ByteBuffer.allocate(ROW + sealed.length)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * What was sealed for the tenant.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code proof-invalid}, naming the field {@code proof}, when it is
     *     no proof of this tenant's; {@code proof-expired} when it is too old to be believed
     */
    public Proof open(TenantId tenant, String token) {
        Proof proof = unsealed(tenant, token)
                .orElseThrow(() -> Problem.field(ProblemType.PROOF_INVALID, "proof", "must be the proof of a slot"));
        if (Instant.now(clock).isAfter(proof.asOf().plus(config.proofLifetime()))) {
            throw Problem.of(ProblemType.PROOF_EXPIRED, "What was seen is too old; look for slots again.");
        }
        return proof;
    }

    private Optional<Proof> unsealed(TenantId tenant, String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() <= ROW) {
                return Optional.empty();
            }
            UUID row = new UUID(bytes.getLong(), bytes.getLong());
            byte[] sealed = Arrays.copyOfRange(bytes.array(), ROW, bytes.array().length);
            return ProofText.proof(vault.open(sealed, place(tenant, row)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private static Place place(TenantId tenant, UUID row) {
        return new Place(tenant.value(), "proof", row, "seen");
    }
}
