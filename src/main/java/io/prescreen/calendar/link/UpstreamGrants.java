package io.prescreen.calendar.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts the links that each Cronofy authorisation carries, over all tenants. Called inside a tenant's transaction, so
 * that count and link change together.
 */
@ApplicationScoped
class UpstreamGrants {

    /**
     * False while the authorisation is being revoked, or when it was revoked since it was asked for: what was just
     * authorised dies with it.
     *
     * @param age how long ago Cronofy was asked for the authorisation
     */
    Uni<Boolean> retain(byte[] subjectHash, Duration age) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select upstream_grant_retain(:hash, :age)", Boolean.class)
                        .setParameter("hash", subjectHash)
                        .setParameter("age", age.toNanos() / 1e9)
                        .getSingleResult());
    }

    /** One link less for each. */
    Uni<Void> release(List<byte[]> subjectHashes) {
        String hashes = subjectHashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select upstream_grant_release(:hashes)", Boolean.class)
                        .setParameter("hashes", hashes)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** At Cronofy this one goes when the service account goes. */
    Uni<Void> noteGranted(byte[] serviceAccount, byte[] subjectHash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select upstream_granted_note(:grantor, :hash)", Boolean.class)
                        .setParameter("grantor", serviceAccount)
                        .setParameter("hash", subjectHash)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** True while some link, of whatever tenant, needs what this service account has granted. */
    Uni<Boolean> isGrantedHeld(byte[] serviceAccount) {
        return ask("upstream_granted_is_held", serviceAccount);
    }

    /** True while some link, of whatever tenant, needs it. */
    Uni<Boolean> isHeld(byte[] subjectHash) {
        return ask("upstream_grant_is_held", subjectHash);
    }

    /** True when nobody holds it, or what it has granted, and nobody is revoking it: the asker revokes now. */
    Uni<Boolean> beginRevocation(byte[] subjectHash) {
        return ask("upstream_grant_begin_revocation", subjectHash);
    }

    /** Cronofy could not be told: nobody is revoking it any more. */
    Uni<Boolean> putOffRevocation(byte[] subjectHash) {
        return ask("upstream_grant_put_off_revocation", subjectHash);
    }

    Uni<Boolean> endRevocation(byte[] subjectHash) {
        return ask("upstream_grant_end_revocation", subjectHash);
    }

    private static Uni<Boolean> ask(String function, byte[] subjectHash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + function + "(:hash)", Boolean.class)
                        .setParameter("hash", subjectHash)
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }
}
