package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.BiFunction;

/** Calls Cronofy with the access token of a link, refreshed just before it ends or when it is refused. */
@ApplicationScoped
public class LinkUse {

    /** A call that names the connection which the link was made with. */
    @FunctionalInterface
    public interface WithProfile<T> {
        Uni<T> call(Turn turn, Secret accessToken, String profile);
    }

    private final Tenancy tenancy;
    private final Links links;
    private final SealedTokens tokens;
    private final Refreshing refreshing;
    private final LinkConfig config;

    LinkUse(Tenancy tenancy, Links links, SealedTokens tokens, Refreshing refreshing, LinkConfig config) {
        this.tenancy = tenancy;
        this.links = links;
        this.tokens = tokens;
        this.refreshing = refreshing;
        this.config = config;
    }

    /** Fails with {@link LinkDisconnectedException} when only linking again helps, or with what Cronofy says. */
    public <T> Uni<T> withToken(Lane lane, RowId link, BiFunction<Turn, Secret, Uni<T>> call) {
        Turn turn = new Turn(link.tenantId(), lane);
        return token(link).chain(token -> call.apply(turn, token.secret())
                .onFailure(LinkUse::isTokenRefused)
                .recoverWithUni(
                        () -> refreshing.after(link, token.version()).chain(next -> call.apply(turn, next.secret()))));
    }

    /** The same for calls that name the connection which the link was made with. */
    public <T> Uni<T> withProfile(Lane lane, RowId link, WithProfile<T> call) {
        return tenancy.inTransaction(link.tenantId(), () -> links.usable(link, LockModeType.NONE))
                .chain(found -> withToken(lane, link, (turn, token) -> call.call(turn, token, found.profile)));
    }

    private Uni<AccessToken> token(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> links.usable(id, LockModeType.NONE))
                .chain(link -> tokens.isFresh(link, config.tokenMargin())
                        ? Uni.createFrom().item(tokens.accessToken(link))
                        : refreshing.after(id, link.tokenVersion));
    }

    private static boolean isTokenRefused(Throwable failure) {
        return failure instanceof CronofyFailure cronofy && cronofy.reason() == Reason.TOKEN_REFUSED;
    }
}
