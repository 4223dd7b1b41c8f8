package io.prescreen.sandbox.cronofy.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What the simulated Cronofy takes for now, in whole seconds: real time, or an instant at which it was stopped. */
public final class SandboxClock {

    private final Clock realTime;
    private Instant stoppedAt;

    SandboxClock(Clock realTime) {
        this.realTime = realTime;
    }

    public Instant now() {
        Instant now = stoppedAt == null ? realTime.instant() : stoppedAt;
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param expiresAt exclusive */
    boolean isOver(Instant expiresAt) {
        return !now().isBefore(expiresAt);
    }

    public LocalDate today(ZoneId zone) {
        return now().atZone(zone).toLocalDate();
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public void stopAt(Instant instant) {
        stoppedAt = instant;
    }

    public void runFree() {
        stoppedAt = null;
    }
}
