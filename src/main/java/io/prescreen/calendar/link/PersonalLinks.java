package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People's own links: at most one each. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class PersonalLinks {

    /** For whoever unlinks to tell Cronofy; the background would do the same at the same moment. */
    private static final Duration HEAD_START = Duration.ofSeconds(30);

    private final Links links;
    private final SealedTokens tokens;
    private final SealedCalendars calendars;
    private final UpstreamGrants grants;
    private final Vault vault;
    private final Clock clock;

    PersonalLinks(
            Links links,
            SealedTokens tokens,
            SealedCalendars calendars,
            UpstreamGrants grants,
            Vault vault,
            Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.calendars = calendars;
        this.grants = grants;
        this.vault = vault;
        this.clock = clock;
    }

    public Uni<Optional<LinkStatus>> of(TenantId tenant, PersonId person) {
        return links.personalOf(tenant, person, LockModeType.NONE).map(link -> link.map(Link::status));
    }

    /** The calendars of a link as Cronofy gave them last. */
    public Uni<List<Calendar>> calendarsOf(RowId id) {
        return links.usable(id, LockModeType.NONE).map(calendars::open);
    }

    /**
     * Makes the authorisation the person's link, in place of an earlier one.
     *
     * @return empty when the same authorisation is being revoked at this moment: then it is given up, and an earlier link
     *     stays
     */
    public Uni<Optional<LinkStatus>> establish(TenantId tenant, PersonId person, Authorization authorization) {
        return links.lockPersonal(tenant, person)
                .chain(() -> links.personalOf(tenant, person, LockModeType.PESSIMISTIC_WRITE))
                .chain(former -> former.filter(link -> link.subject.equals(authorization.subject()))
                        .map(same -> Uni.createFrom().item(Optional.of(renew(same, authorization))))
                        .orElseGet(() -> replace(former, tenant, person, authorization)));
    }

    /** Ends the person's link, if there is one. Its tokens are erased; the caller goes on to {@link Revoking}. */
    public Uni<Optional<RowId>> end(TenantId tenant, PersonId person) {
        return links.personalOf(tenant, person, LockModeType.PESSIMISTIC_WRITE)
                .chain(link -> end(link, HEAD_START).replaceWith(link.map(ended -> ended.id)));
    }

    /** An authorisation that nobody claimed in time: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, PersonId person, Authorization authorization) {
        Link link = fill(new Link(), tenant, person, authorization, hashOf(authorization));
        link.keyId = vault.newestKey();
        link.end(Instant.now(clock));
        return links.persist(link).replaceWithVoid();
    }

    private Uni<Void> end(Optional<Link> former, Duration headStart) {
        if (former.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Link link = former.get();
        link.end(Instant.now(clock).plus(headStart));
        // first written, so that the index which allows one link a person lets the next one in
        return links.flush().chain(() -> grants.release(link.subjectHash)).replaceWithVoid();
    }

    private Uni<Optional<LinkStatus>> replace(
            Optional<Link> former, TenantId tenant, PersonId person, Authorization authorization) {
        byte[] hash = hashOf(authorization);
        return grants.retain(hash)
                .chain(kept -> kept
                        ? end(former, Duration.ZERO).chain(() -> insert(tenant, person, authorization, hash))
                        : abandon(tenant, person, authorization).replaceWith(Optional.empty()));
    }

    private LinkStatus renew(Link link, Authorization authorization) {
        link.mailbox = mailboxOf(authorization);
        link.profile = authorization.profile();
        link.provider = authorization.provider();
        link.scope = authorization.scope();
        makeLinked(link, authorization);
        return link.status();
    }

    private Uni<Optional<LinkStatus>> insert(TenantId tenant, PersonId person, Authorization granted, byte[] hash) {
        Link link = fill(new Link(), tenant, person, granted, hash);
        makeLinked(link, granted);
        return links.persist(link).map(Link::status).map(Optional::of);
    }

    private static Link fill(Link link, TenantId tenant, PersonId person, Authorization granted, byte[] hash) {
        link.id = RowId.fresh(tenant);
        link.kind = LinkKind.PERSONAL;
        link.person = person.value();
        link.mailbox = mailboxOf(granted);
        link.provider = granted.provider();
        link.profile = granted.profile();
        link.scope = granted.scope();
        link.subject = granted.subject();
        link.subjectHash = hash;
        link.linkedAt = Instant.EPOCH;
        return link;
    }

    private void makeLinked(Link link, Authorization granted) {
        link.state = LinkState.LINKED;
        link.reason = null;
        link.relinkUrl = null;
        link.checkedAt = null;
        link.linkedAt = Instant.now(clock);
        tokens.put(link, granted.tokens());
    }

    private byte[] hashOf(Authorization authorization) {
        return vault.keyedHash("upstream", authorization.subject());
    }

    private static String mailboxOf(Authorization authorization) {
        return authorization.mailbox().toLowerCase(Locale.ROOT);
    }
}
