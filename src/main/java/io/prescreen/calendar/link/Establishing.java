package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes an authorisation a link, of whatever kind. To be called inside a transaction of the tenant. */
@ApplicationScoped
class Establishing {

    private final Links links;
    private final Ending ending;
    private final SealedTokens tokens;
    private final UpstreamGrants grants;
    private final TellingOfLinks telling;
    private final Vault vault;
    private final Clock clock;

    Establishing(
            Links links,
            Ending ending,
            SealedTokens tokens,
            UpstreamGrants grants,
            TellingOfLinks telling,
            Vault vault,
            Clock clock) {
        this.links = links;
        this.ending = ending;
        this.tokens = tokens;
        this.grants = grants;
        this.telling = telling;
        this.vault = vault;
        this.clock = clock;
    }

    /** Of somebody who has just been at Cronofy's pages. */
    Uni<Optional<Made>> establish(Optional<Link> former, Owner owner, Authorization granted) {
        return establish(former, owner, granted, Instant.now(clock));
    }

    /**
     * @param former the link that it takes the place of, locked
     * @param askedAt before Cronofy was asked for the authorisation
     * @return empty when the same authorisation is being revoked at this moment, or has been since: then it is given up,
     *     and the former link stays
     */
    Uni<Optional<Made>> establish(Optional<Link> former, Owner owner, Authorization granted, Instant askedAt) {
        return former.filter(link -> link.subject.equals(granted.subject()))
                .map(same -> linkedAgain(same, granted))
                .orElseGet(() -> replace(former, owner, granted, askedAt));
    }

    private Uni<Optional<Made>> linkedAgain(Link same, Authorization granted) {
        Made made = new Made(makeLinked(same, granted), Optional.empty());
        return telling.connected(same).replaceWith(Optional.of(made));
    }

    /** Nobody claims it: nothing may remain of it at Cronofy, unless another link needs it. */
    Uni<Void> abandon(Owner owner, Authorization granted) {
        Link link = describe(owner.newLink(), granted);
        link.keyId = vault.newestKey();
        link.linkedAt = Instant.EPOCH;
        link.end(Instant.now(clock));
        return links.persist(link).replaceWithVoid();
    }

    /** What a service account has granted goes with it, whoever else may hold it by then. */
    Uni<Void> noteGranted(Link grantor, Authorization granted) {
        return grantor.kind == LinkKind.SERVICE_ACCOUNT
                ? grants.noteGranted(grantor.subjectHash, hashOf(granted))
                : Uni.createFrom().voidItem();
    }

    /** The new one is counted before the former ends: they may share nothing, but nobody is without a link. */
    private Uni<Optional<Made>> replace(Optional<Link> former, Owner owner, Authorization granted, Instant askedAt) {
        return grants.retain(hashOf(granted), Duration.between(askedAt, Instant.now(clock)))
                .chain(kept -> kept
                        ? end(former).chain(ended -> insert(owner, granted, ended))
                        : abandon(owner, granted).replaceWith(Optional.empty()));
    }

    private Uni<Optional<Ended>> end(Optional<Link> former) {
        return former.map(link -> ending.end(link, Duration.ZERO).map(Optional::of))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Made>> insert(Owner owner, Authorization granted, Optional<Ended> replaced) {
        Link link = owner.newLink();
        Made made = new Made(makeLinked(link, granted), replaced);
        return links.persist(link).chain(telling::connected).replaceWith(Optional.of(made));
    }

    private LinkStatus makeLinked(Link link, Authorization granted) {
        describe(link, granted);
        link.state = LinkState.LINKED;
        link.reason = null;
        link.relinkUrl = null;
        link.checkedAt = null;
        link.linkedAt = Instant.now(clock);
        tokens.put(link, granted.tokens());
        return link.status();
    }

    private Link describe(Link link, Authorization granted) {
        link.mailbox = granted.mailbox().toLowerCase(Locale.ROOT);
        link.provider = granted.provider();
        link.profile = granted.profile().orElse(null);
        link.scope = granted.scope();
        link.subject = granted.subject();
        link.subjectHash = hashOf(granted);
        if (link.kind == LinkKind.SERVICE_ACCOUNT && link.domain == null) {
            // until Cronofy tells, which it does not always
            link.domain = link.mailbox.substring(link.mailbox.lastIndexOf('@') + 1);
        }
        return link;
    }

    private byte[] hashOf(Authorization granted) {
        return vault.keyedHash("upstream", granted.subject());
    }
}
