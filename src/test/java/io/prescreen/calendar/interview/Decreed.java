package io.prescreen.calendar.interview;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A zone whose government changes its mind. One for the whole virtual machine, however often classes are loaded. */
final class Decreed extends ZoneRulesProvider {

    static final String ZONE = "Europe/Decreed";

    private static final String OFFSET = "test.decreed.offset";
    private static final String VERSION = "test.decreed.version";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicReference<Boolean> REGISTERED = new AtomicReference<>(false);

    static void offset(int hours) {
        System.setProperty(OFFSET, String.valueOf(hours));
        rename();
        if (REGISTERED.compareAndSet(false, true)
                && !ZoneRulesProvider.getAvailableZoneIds().contains(ZONE)) {
            ZoneRulesProvider.registerProvider(new Decreed());
        }
    }

    /** The rules have another version, and say the same. */
    static void rename() {
        System.setProperty(VERSION, "decree %08d".formatted(NEXT.incrementAndGet()));
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ZONE);
    }

    /** Nobody is to remember them. */
    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
        return forCaching ? null : rules();
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
        return new TreeMap<>(java.util.Map.of(System.getProperty(VERSION), rules()));
    }

    private static ZoneRules rules() {
        return ZoneRules.of(ZoneOffset.ofHours(Integer.getInteger(OFFSET)));
    }
}
