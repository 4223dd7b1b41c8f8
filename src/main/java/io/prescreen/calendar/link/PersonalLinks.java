package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** People's own links: at most one each. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class PersonalLinks {

    /** For whoever unlinks to tell Cronofy; the background would do the same at the same moment. */
    static final Duration HEAD_START = Duration.ofSeconds(30);

    private final Links links;
    private final SealedCalendars calendars;
    private final Establishing establishing;
    private final Ending ending;

    PersonalLinks(Links links, SealedCalendars calendars, Establishing establishing, Ending ending) {
        this.links = links;
        this.calendars = calendars;
        this.establishing = establishing;
        this.ending = ending;
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
    public Uni<Optional<Made>> establish(TenantId tenant, PersonId person, Authorization authorization) {
        return links.waitForOthers("link of %s/%s".formatted(tenant, person))
                .chain(() -> links.personalOf(tenant, person, LockModeType.PESSIMISTIC_WRITE))
                .chain(former -> establishing.establish(former, Owner.person(tenant, person), authorization));
    }

    /**
     * Ends the person's link, if there is one, and what was obtained through it. Its tokens are erased; the caller goes on
     * to {@link Revoking}.
     */
    public Uni<Optional<Ended>> end(TenantId tenant, PersonId person) {
        return links.personalOf(tenant, person, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found.map(link -> ending.end(link, HEAD_START).map(Optional::of))
                        .orElse(Uni.createFrom().item(Optional.empty())));
    }

    /** An authorisation that nobody claimed in time: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, PersonId person, Authorization authorization) {
        return establishing.abandon(Owner.person(tenant, person), authorization);
    }
}
