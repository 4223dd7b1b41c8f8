package io.prescreen.calendar.linking;

import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets attempts that are over. What was authorised in one but never confirmed is revoked at Cronofy. */
@ApplicationScoped
class ExpiredAttempts {

    private static final TenantQuestion.DueWork DUE =
            new TenantQuestion.DueWork("claim_expired_link_attempts", 60, 100);

    private final Tenancy tenancy;
    private final LinkAttempts attempts;
    private final SealedAuthorization authorizations;
    private final PersonalLinks links;

    ExpiredAttempts(Tenancy tenancy, LinkAttempts attempts, SealedAuthorization authorizations, PersonalLinks links) {
        this.tenancy = tenancy;
        this.attempts = attempts;
        this.authorizations = authorizations;
        this.links = links;
    }

    @Scheduled(every = "${prescreen.linking.expiry-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetWhatHasExpired() {
        return tenancy.claim(DUE)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(id -> tenancy.inTransaction(id.tenantId(), () -> forget(id)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> forget(RowId id) {
        return attempts.findById(id).chain(attempt -> {
            if (attempt == null) {
                return Uni.createFrom().voidItem();
            }
            return abandon(attempt).chain(() -> attempts.delete(attempt));
        });
    }

    private Uni<Void> abandon(LinkAttempt attempt) {
        return attempt.granted == null
                ? Uni.createFrom().voidItem()
                : links.abandon(attempt.id.tenantId(), new PersonId(attempt.person), authorizations.open(attempt));
    }
}
