package io.prescreen.calendar.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts the links that each Cronofy authorisation carries, over all tenants. Called inside a tenant's transaction, so
 * that count and link change together.
 */
@ApplicationScoped
class UpstreamGrants {

    /** False while the authorisation is being revoked: what was just authorised dies with it. */
    Uni<Boolean> retain(byte[] subjectHash) {
        return ask("upstream_grant_retain", subjectHash);
    }

    /** True when no link is left. */
    Uni<Boolean> release(byte[] subjectHash) {
        return ask("upstream_grant_release", subjectHash);
    }

    /** True while some link, of whatever tenant, needs it. */
    Uni<Boolean> isHeld(byte[] subjectHash) {
        return ask("upstream_grant_is_held", subjectHash);
    }

    /** True when nobody holds it and nobody is revoking it: the asker revokes now. */
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
