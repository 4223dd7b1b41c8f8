package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Account;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/**
 * Keeps the health of links as fresh as somebody needs it. Free/busy answers 200 from stale data while a profile is
 * disconnected, so the profile itself is asked; but not at every look, since the calls of all tenants are limited.
 */
@ApplicationScoped
public class HealthChecks {

    private final SingleFlight<RowId, LinkStatus> flights = new SingleFlight<>();
    private final Tenancy tenancy;
    private final Links links;
    private final LinkUse use;
    private final Cronofy cronofy;
    private final SealedCalendars calendars;
    private final ServiceAccountChecks accounts;
    private final HealthAge age;
    private final TellingOfLinks telling;
    private final Clock clock;

    HealthChecks(
            Tenancy tenancy,
            Links links,
            LinkUse use,
            Cronofy cronofy,
            SealedCalendars calendars,
            ServiceAccountChecks accounts,
            HealthAge age,
            TellingOfLinks telling,
            Clock clock) {
        this.tenancy = tenancy;
        this.links = links;
        this.use = use;
        this.cronofy = cronofy;
        this.calendars = calendars;
        this.accounts = accounts;
        this.age = age;
        this.telling = telling;
        this.clock = clock;
    }

    /** The status itself when it is fresh enough, otherwise as Cronofy says now. */
    public Uni<LinkStatus> fresh(LinkStatus known) {
        return age.isFresh(known.health()) ? Uni.createFrom().item(known) : now(known);
    }

    /** As Cronofy says now. A link whose authorisation has ended is not asked about: nothing can change that. */
    public Uni<LinkStatus> now(LinkStatus known) {
        if (HealthAge.isOver(known.health())) {
            return Uni.createFrom().item(known);
        }
        return known.kind() == LinkKind.SERVICE_ACCOUNT
                ? accounts.now(known.id(), Lane.INTERACTIVE).map(ServiceAccount::link)
                : flights.share(known.id(), () -> check(known.id()));
    }

    private Uni<LinkStatus> check(RowId id) {
        return use.withToken(Lane.INTERACTIVE, id, cronofy::account)
                .chain(account -> tenancy.inTransaction(id.tenantId(), () -> store(id, account)))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithUni(ended -> tenancy.inTransaction(id.tenantId(), () -> stored(id)));
    }

    private Uni<LinkStatus> store(RowId id, Account account) {
        return links.usable(id, LockModeType.PESSIMISTIC_WRITE).chain(link -> {
            boolean before = link.state == LinkState.LINKED;
            note(link, account);
            return link.state == LinkState.LINKED && !before
                    ? telling.connected(link).replaceWith(link.status())
                    : Uni.createFrom().item(link.status());
        });
    }

    private Uni<LinkStatus> stored(RowId id) {
        return links.findById(id).map(link -> {
            if (link == null || link.state == LinkState.REVOKING) {
                throw new LinkDisconnectedException();
            }
            return link.status();
        });
    }

    /** A profile that the account no longer has is as good as disconnected. */
    private void note(Link link, Account account) {
        var profile = account.profile(link.profile);
        boolean connected = profile.map(Account.Profile::connected).orElse(false);
        link.state = connected ? LinkState.LINKED : LinkState.DISCONNECTED;
        link.reason = connected ? null : Health.Reason.PROFILE_DISCONNECTED;
        link.initialSync = profile.map(Account.Profile::initialSync).orElse(false);
        link.relinkUrl =
                profile.flatMap(Account.Profile::relinkUrl).map(URI::toString).orElse(null);
        link.checkedAt = Instant.now(clock);
        profile.ifPresent(found -> calendars.put(link, found.calendars()));
    }
}
