package io.prescreen.sandbox.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;

/** What zones are called: by IANA, by Microsoft, by calendar programs that put something before the IANA name. */
final class ZoneNames {

    private static final Properties WINDOWS = load();

    private ZoneNames() {}

    /** Also finds names such as {@code /citadel.org/20210210_1/Europe/Berlin}. */
    static Optional<ZoneId> iana(String name) {
        String rest = name;
        while (!ZoneId.getAvailableZoneIds().contains(rest)) {
            int slash = rest.indexOf('/');
            if (slash < 0 || !name.startsWith("/")) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
        return Optional.of(ZoneId.of(rest));
    }

    /** By Unicode CLDR's windowsZones, territory 001. */
    static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(WINDOWS.getProperty(name)).map(ZoneId::of);
    }

    /** What to call a zone that the calendar defines itself. */
    static ZoneId nearest(String name, Component timezone) {
        return windows(name).or(() -> iana(timezone.value("X-LIC-LOCATION"))).orElse(Zone.UTC.id());
    }

    private static Properties load() {
        Properties zones = new Properties();
        try (InputStream in = ZoneNames.class.getResourceAsStream("windows-zones.properties")) {
            zones.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read windows-zones.properties", e);
        }
        return zones;
    }
}
