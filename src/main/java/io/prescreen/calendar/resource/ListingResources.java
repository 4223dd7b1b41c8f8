package io.prescreen.calendar.resource;

import io.prescreen.calendar.cronofy.AccessibleCalendar;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Resource;
import io.prescreen.calendar.directory.ListedResource;
import io.prescreen.calendar.directory.ResourcePlace;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks service accounts, and general primary accounts, for the rooms and the equipment that they list. What they told last
 * is kept until they tell something else.
 */
@ApplicationScoped
class ListingResources {

    private static final Logger LOG = Logger.getLogger(ListingResources.class);

    /** Longer than asking a few one after another can take, with the waits for turns. */
    private static final int LEASE_SECONDS = 300;

    private static final int MOST = 20;
    private static final int AT_ONCE = 4;
    private static final TenantQuestion.DueWork DUE =
            new TenantQuestion.DueWork("claim_resource_listings", LEASE_SECONDS, MOST);

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final ListingAccounts accounts;
    private final LinkUse use;
    private final Cronofy cronofy;
    private final ResourceConfig config;

    ListingResources(
            Backlog backlog,
            Tenancy tenancy,
            ListingAccounts accounts,
            LinkUse use,
            Cronofy cronofy,
            ResourceConfig config) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.use = use;
        this.cronofy = cronofy;
        this.config = config;
    }

    @Scheduled(every = "${prescreen.resource.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listWhatIsDue() {
        return backlog.workOff(DUE, AT_ONCE, this::list).replaceWithVoid();
    }

    /** An administrator does not want to wait for the next hour. */
    Uni<Void> askSoon(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> accounts.makeDue(tenant));
    }

    private Uni<Void> list(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.find(id))
                .chain(found -> found.map(this::list).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> list(ListingAccount account) {
        return ask(account)
                .chain(listed -> tenancy.inTransaction(
                        account.id().tenantId(), () -> accounts.answered(account, listed, config.listEvery())))
                .onFailure(ListingResources::isTroubleOfCronofy)
                .recoverWithUni(failure -> putOff(account, failure));
    }

    private Uni<List<ListedResource>> ask(ListingAccount account) {
        if (!account.mayList()) {
            return Uni.createFrom().item(List.of());
        }
        Lane lane = account.answered() ? Lane.PROBE : Lane.ENROLMENT;
        return account.serviceAccount().isPresent()
                ? use.withToken(lane, account.id(), cronofy::resources)
                        .map(listed ->
                                listed.stream().map(ListingResources::listed).toList())
                : use.withProfile(lane, account.id(), cronofy::accessibleCalendars)
                        .map(listed -> listed.stream()
                                .filter(AccessibleCalendar::resource)
                                .map(ListingResources::listed)
                                .toList());
    }

    private static boolean isTroubleOfCronofy(Throwable failure) {
        return failure instanceof CronofyFailure || failure instanceof LinkDisconnectedException;
    }

    private Uni<Void> putOff(ListingAccount account, Throwable failure) {
        LOG.warnf("no resources of link %s: %s", account.id().id(), failure.getMessage());
        Duration wait = wait(account, failure);
        return tenancy.inTransaction(account.id().tenantId(), () -> accounts.putOff(account, wait));
    }

    /** Who is linked anew is asked at once; until then repeating helps only where Cronofy has trouble. */
    private Duration wait(ListingAccount account, Throwable failure) {
        if (!(failure instanceof CronofyFailure trouble)) {
            return config.listEvery();
        }
        return switch (trouble.reason()) {
            case FORBIDDEN, NOT_FOUND, INVALID, AUTHORIZATION_ENDED -> config.listEvery();
            case RATE_LIMITED, UNAVAILABLE, MALFORMED, TOKEN_REFUSED, LOCKED ->
                trouble.retryAfter().orElseGet(() -> next(account.attempts()));
        };
    }

    private Duration next(int attempts) {
        Duration wait = config.listAgainAfter().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(config.listEvery()) < 0 ? wait : config.listEvery();
    }

    private static ListedResource listed(Resource resource) {
        Resource.Place place = resource.place();
        return new ListedResource(
                resource.mailbox(),
                Optional.of(resource.name()),
                resource.capacity(),
                new ResourcePlace(place.building(), place.floor(), place.section(), place.address()));
    }

    private static ListedResource listed(AccessibleCalendar calendar) {
        return new ListedResource(
                calendar.mailbox(), Optional.of(calendar.name()), Optional.empty(), ResourcePlace.UNKNOWN);
    }
}
