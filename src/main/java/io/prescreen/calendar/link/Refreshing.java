package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Tokens;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One refresh for everybody who needs it. In this process by single flight, between replicas by {@link RefreshLease}.
 * Cronofy is called outside any transaction; the result is stored only if nobody changed the tokens meanwhile; whoever
 * waits holds no connection.
 */
@ApplicationScoped
class Refreshing {

    private record Flight(RowId link, int version) {}

    /** A replica that waits looks this often. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final SingleFlight<Flight, AccessToken> flights = new SingleFlight<>();
    private final Tenancy tenancy;
    private final Links links;
    private final RefreshLease lease;
    private final SealedTokens tokens;
    private final Cronofy cronofy;
    private final LinkConfig config;
    private final Clock clock;

    Refreshing(
            Tenancy tenancy,
            Links links,
            RefreshLease lease,
            SealedTokens tokens,
            Cronofy cronofy,
            LinkConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.links = links;
        this.lease = lease;
        this.tokens = tokens;
        this.cronofy = cronofy;
        this.config = config;
        this.clock = clock;
    }

    /** A token newer than this version. Urgent, whatever it is for: somebody else may join the wait, and the lease is short. */
    Uni<AccessToken> after(RowId id, int version) {
        return flights.share(new Flight(id, version), () -> refreshOrWait(id, version));
    }

    private Uni<AccessToken> refreshOrWait(RowId id, int version) {
        return tenancy.inTransaction(id.tenantId(), () -> lease.take(id, version, config.refreshLease())
                        .chain(taken ->
                                taken ? refreshToken(id) : Uni.createFrom().nullItem()))
                .chain(refreshToken -> refreshToken == null ? look(id, version) : refresh(id, version, refreshToken));
    }

    private Uni<Secret> refreshToken(RowId id) {
        return links.usable(id, LockModeType.NONE).map(tokens::refreshToken);
    }

    private Uni<AccessToken> refresh(RowId id, int version, Secret refreshToken) {
        return cronofy.refresh(new Turn(id.tenantId(), Lane.INTERACTIVE), refreshToken)
                .chain(fresh -> store(id, version, fresh))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure -> noteFailure(id, version, failure));
    }

    private Uni<AccessToken> store(RowId id, int version, Tokens fresh) {
        return tenancy.inTransaction(id.tenantId(), () -> links.usable(id, LockModeType.PESSIMISTIC_WRITE)
                .map(link -> {
                    if (link.tokenVersion == version) {
                        tokens.put(link, fresh);
                    }
                    return tokens.accessToken(link);
                }));
    }

    private Uni<AccessToken> noteFailure(RowId id, int version, CronofyFailure failure) {
        if (failure.reason() == Reason.AUTHORIZATION_ENDED) {
            return tenancy.inTransaction(id.tenantId(), () -> markRevoked(id, version))
                    .chain(() -> Uni.createFrom().failure(new LinkDisconnectedException()));
        }
        return tenancy.inTransaction(
                        id.tenantId(),
                        () -> lease.fail(
                                id,
                                version,
                                config.refreshPause(),
                                failure.reason().name()))
                .chain(() -> Uni.createFrom().failure(failure));
    }

    private Uni<Void> markRevoked(RowId id, int version) {
        return links.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(link -> {
                    if (link != null && link.tokenVersion == version && link.state != LinkState.REVOKING) {
                        link.authorizationRevokedAt(Instant.now(clock));
                    }
                })
                .replaceWithVoid();
    }

    /** Somebody else refreshes: looks until there is a newer token, a failure, or the lease has run out. */
    private Uni<AccessToken> look(RowId id, int version) {
        return tenancy.inTransaction(id.tenantId(), () -> links.usable(id, LockModeType.NONE)
                        .chain(link -> lease.isHeld(id).map(held -> new Seen(link, held))))
                .chain(seen -> {
                    if (seen.link().tokenVersion != version) {
                        return Uni.createFrom().item(tokens.accessToken(seen.link()));
                    }
                    if (seen.held() && seen.link().refreshFailure != null) {
                        return Uni.createFrom().failure(CronofyFailure.seenElsewhere(seen.link().refreshFailure));
                    }
                    return Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(LOOK_AGAIN)
                            .chain(() -> seen.held() ? look(id, version) : refreshOrWait(id, version));
                });
    }

    private record Seen(Link link, boolean held) {}
}
