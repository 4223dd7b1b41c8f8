package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The service accounts of a tenant. They belong to the tenant, whoever connected them; the same service account may be
 * connected by another tenant, which has nothing to do with this one. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
public class ServiceAccounts {

    /** @param again it was there before, and is the same one; what was obtained through it stays */
    public record Connected(ServiceAccount account, boolean again) {}

    /** @param otherRoutes somebody can reach the mailbox in another way */
    public record Reached(String mailbox, boolean otherRoutes) {}

    private final Links links;
    private final GrantedLinks grantedLinks;
    private final Establishing establishing;
    private final Ending ending;
    private final List<WhenServiceAccountConnects> others;
    private final Vault vault;

    ServiceAccounts(
            Links links,
            GrantedLinks grantedLinks,
            Establishing establishing,
            Ending ending,
            @All List<WhenServiceAccountConnects> others,
            Vault vault) {
        this.links = links;
        this.grantedLinks = grantedLinks;
        this.establishing = establishing;
        this.ending = ending;
        this.others = others;
        this.vault = vault;
    }

    /** In the order in which they were connected. */
    public Uni<List<ServiceAccount>> of(TenantId tenant) {
        return links.serviceAccountsOf(tenant)
                .map(found -> found.stream().map(ServiceAccount::of).toList());
    }

    /** Empty when there is none of this id, or it has ended. */
    public Uni<Optional<ServiceAccount>> find(RowId id) {
        return locked(id, LockModeType.NONE).map(found -> found.map(ServiceAccount::of));
    }

    /**
     * Makes the authorisation a service account of the tenant, or renews the one that it is already.
     *
     * @return empty when the same authorisation is being revoked at this moment: then it is given up
     */
    public Uni<Optional<Connected>> establish(TenantId tenant, Authorization granted) {
        byte[] subject = vault.keyedHash("upstream", granted.subject());
        String name = HexFormat.of().formatHex(subject);
        return links.waitForOthers("service account of %s/%s".formatted(tenant, name))
                .chain(() -> links.serviceAccountWith(tenant, subject))
                .call(former -> former.filter(ServiceAccounts::isRevoked)
                        .map(dead -> grantedLinks.noteRevoked(dead.id))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(former -> establishing
                        .establish(former, Owner.organisation(tenant), granted)
                        .chain(made -> made.map(one -> connected(one.link().id(), former.isPresent()))
                                .orElse(Uni.createFrom().item(Optional.empty()))));
    }

    /** Then Cronofy has revoked what was obtained through it as well, and it is to be obtained again. */
    private static boolean isRevoked(Link account) {
        return account.reason == Health.Reason.AUTHORIZATION_REVOKED;
    }

    private Uni<Optional<Connected>> connected(RowId id, boolean again) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.connected(id))
                .collect()
                .asList()
                .chain(() -> find(id))
                .map(found -> found.map(account -> new Connected(account, again)));
    }

    /** The mailboxes that were obtained through it, in alphabetical order. */
    public Uni<List<Reached>> reachedThrough(RowId id) {
        return grantedLinks.reachedThrough(id).map(rows -> rows.stream()
                .map(row -> new Reached((String) row[0], (Boolean) row[1]))
                .toList());
    }

    /** Ends it, if it is there. Nobody is reached through it any more; the caller goes on to {@link Revoking}. */
    public Uni<Optional<ServiceAccount>> end(RowId id) {
        return locked(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found.map(this::end).orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<ServiceAccount>> end(Link link) {
        ServiceAccount account = ServiceAccount.of(link);
        return ending.end(link, PersonalLinks.HEAD_START).replaceWith(Optional.of(account));
    }

    /** An authorisation that nobody claimed in time: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, Authorization granted) {
        return establishing.abandon(Owner.organisation(tenant), granted);
    }

    private Uni<Optional<Link>> locked(RowId id, LockModeType lock) {
        return links.findById(id, lock).map(link -> Optional.ofNullable(link)
                .filter(one -> one.kind == LinkKind.SERVICE_ACCOUNT && one.isInUse()));
    }
}
