package io.prescreen.calendar.availability;

import io.prescreen.calendar.cronofy.BusyItem;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.FreeBusyRequest;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.link.SingleFlight;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What calendars say. Equal looks under way share one call to Cronofy, and answers live in memory for some seconds. The
 * key begins with the link and the calendars that count, so that no answer crosses from one route to another and what
 * its owner chooses acts at once.
 */
@ApplicationScoped
class Readings {

    /** @param asOf when Cronofy was asked */
    record Reading(List<BusyItem> items, Instant asOf) {}

    private record Key(RowId link, List<String> calendars, ReadableDays days, ZoneId zone, boolean includeFree) {}

    private final SingleFlight<Key, Reading> flights = new SingleFlight<>();
    private final CaffeineCache cache;
    private final LinkUse use;
    private final Cronofy cronofy;
    private final Clock clock;

    Readings(@CacheName("free-busy") Cache cache, LinkUse use, Cronofy cronofy, Clock clock) {
        this.cache = cache.as(CaffeineCache.class);
        this.use = use;
        this.cronofy = cronofy;
        this.clock = clock;
    }

    /**
     * @param calendars the ids of those that count, sorted; empty: all
     * @param look {@code fresh}: not from memory; a call that is under way is fresh enough
     */
    Uni<Reading> of(RowId link, List<String> calendars, ReadableDays days, Look look) {
        Key key = new Key(link, calendars, days, look.window().zone(), look.includeFree());
        CompletableFuture<Reading> remembered = look.fresh() ? null : cache.getIfPresent(key);
        return remembered == null
                ? flights.share(key, () -> read(key).invoke(reading -> remember(key, reading)))
                : Uni.createFrom().item(remembered.join());
    }

    /** Only what was read is remembered, so it is there at once. */
    private void remember(Key key, Reading reading) {
        cache.put(key, CompletableFuture.completedFuture(reading));
    }

    private Uni<Reading> read(Key key) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        FreeBusyRequest request =
                new FreeBusyRequest(key.days().from(), key.days().to(), key.zone(), key.calendars(), key.includeFree());
        return use.withToken(Lane.INTERACTIVE, key.link(), (turn, token) -> cronofy.freeBusy(turn, token, request))
                .map(items -> new Reading(items, now));
    }
}
