package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.AccessibleCalendar;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.link.SingleFlight;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The mailboxes that calendar services list for links. Remembered for a short while, for each link by itself. */
@ApplicationScoped
class AccessibleCalendars {

    /** The key under which it is remembered that there was no list. */
    private record Failed(RowId link) {}

    private static final Logger LOG = Logger.getLogger(AccessibleCalendars.class);

    /** How long a look at other mailboxes waits for the list. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SingleFlight<RowId, List<AccessibleCalendar>> flights = new SingleFlight<>();
    private final CaffeineCache cache;
    private final LinkUse use;
    private final Cronofy cronofy;

    AccessibleCalendars(@CacheName("accessible-calendars") Cache cache, LinkUse use, Cronofy cronofy) {
        this.cache = cache.as(CaffeineCache.class);
        this.use = use;
        this.cronofy = cronofy;
    }

    /** Outside of transactions. Fails as Cronofy does. */
    Uni<List<AccessibleCalendar>> of(RowId link) {
        CompletableFuture<List<AccessibleCalendar>> remembered = cache.getIfPresent(link);
        return remembered == null
                ? flights.share(link, () -> use.withProfile(Lane.INTERACTIVE, link, cronofy::accessibleCalendars)
                        .invoke(listed -> cache.put(link, CompletableFuture.completedFuture(listed))))
                : Uni.createFrom().item(remembered.join());
    }

    static boolean isTroubleOfCronofy(Throwable failure) {
        return failure instanceof CronofyFailure || failure instanceof LinkDisconnectedException;
    }

    /**
     * An empty list where none can be had in time: what is not known to be there is not asked for, and nobody waits for it
     * twice within the time for which a list is remembered.
     */
    Uni<List<AccessibleCalendar>> ofWorking(RowId link) {
        Failed failed = new Failed(link);
        return cache.getIfPresent(failed) == null
                ? of(link).ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .invoke(failure -> note(failed, failure))
                        .onFailure()
                        .recoverWithItem(List.of())
                : Uni.createFrom().item(List.of());
    }

    private void note(Failed failed, Throwable failure) {
        cache.put(failed, CompletableFuture.completedFuture(List.of()));
        if (failure instanceof TimeoutException) {
            LOG.warnf("no accessible calendars within %s", PATIENCE);
        } else if (isTroubleOfCronofy(failure)) {
            LOG.warnf("no accessible calendars: %s", failure.getMessage());
        } else {
            LOG.error("no accessible calendars", failure);
        }
    }
}
