package io.prescreen.calendar.availability;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Time is held while calendars are read again: who reads longer than they hold would let two take the same slot. */
class HoldsOutlastReading {

    private static final String HOLD = "prescreen.availability.hold-lifetime";

    void check(@Observes StartupEvent start, PromiseConfig promises, ReadingConfig reading) {
        if (promises.holdLifetime().compareTo(reading.deadline()) <= 0) {
            throw new ConfigurationException(HOLD + " must be longer than prescreen.free-busy.deadline", Set.of(HOLD));
        }
    }
}
