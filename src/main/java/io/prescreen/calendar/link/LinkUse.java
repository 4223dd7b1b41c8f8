package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Calls Cronofy with the access token of a link, refreshed just before it ends or when it is refused. */
@ApplicationScoped
public class LinkUse {

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
    public <T> Uni<T> withToken(RowId link, Function<Secret, Uni<T>> call) {
        return token(link).chain(token -> call.apply(token.secret())
                .onFailure(LinkUse::isTokenRefused)
                .recoverWithUni(
                        () -> refreshing.after(link, token.version()).chain(next -> call.apply(next.secret()))));
    }

    /** The same for calls that name the connection which the link was made with. */
    public <T> Uni<T> withProfile(RowId link, BiFunction<Secret, String, Uni<T>> call) {
        return tenancy.inTransaction(link.tenantId(), () -> links.usable(link, LockModeType.NONE))
                .chain(found -> withToken(link, token -> call.apply(token, found.profile)));
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
