package io.prescreen.sandbox.cronofy.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts answered calls per application over the last second and the last minute of real, monotonic time. */
public final class RateLimits {

    private final Map<String, Windows> byApplication = new HashMap<>();
    private final SettingsStore settings;
    private final LongSupplier ticks;

    RateLimits(SettingsStore settings, LongSupplier ticks) {
        this.settings = settings;
        this.ticks = ticks;
    }

    /** Counts the call if there is room for it; refused calls do not count. */
    public boolean admit(String clientId) {
        Windows windows = byApplication.computeIfAbsent(clientId, id -> new Windows());
        return windows.admit(ticks.getAsLong(), settings.current());
    }

    void clear() {
        byApplication.clear();
    }

    private record Windows(SlidingWindow second, SlidingWindow minute) {

        Windows() {
            this(new SlidingWindow(Duration.ofSeconds(1)), new SlidingWindow(Duration.ofMinutes(1)));
        }

        boolean admit(long now, Settings settings) {
            boolean room = second.count(now) < settings.requestsPerSecond()
                    && minute.count(now) < settings.requestsPerMinute();
            if (room) {
                second.add(now);
                minute.add(now);
            }
            return room;
        }
    }
}
