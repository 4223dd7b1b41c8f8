package io.prescreen.calendar.availability;

import java.util.Collection;

/**
 * What is known about somebody's time in a window, in three states that all block and never overlap. The rest of the
 * window is free, and only that.
 *
 * @param unknown what no successful read covers
 */
public record Availability(Timeline busy, Timeline tentative, Timeline unknown) {

    /** Known, and nothing blocks. */
    static final Availability FREE = new Availability(Timeline.EMPTY, Timeline.EMPTY, Timeline.EMPTY);

    public Availability {
        boolean apart = tentative.minus(busy).equals(tentative)
                && unknown.minus(busy.union(tentative)).equals(unknown);
        if (!apart) {
            throw new IllegalArgumentException(
                    "time has one state: busy %s, tentative %s, unknown %s".formatted(busy, tentative, unknown));
        }
    }

    /** Nothing could be read. */
    public static Availability unknown(Window window) {
        return new Availability(Timeline.EMPTY, Timeline.EMPTY, Timeline.of(window.stretch()));
    }

    /**
     * What a read found out. Busy wins over tentative; what lies outside the covered time or the window is dropped.
     *
     * @param covered the time that the read was for; may be less or more than the window, or elsewhere
     */
    public static Availability known(
            Window window, Stretch covered, Collection<Stretch> busy, Collection<Stretch> tentative) {
        Timeline asked = Timeline.of(window.stretch());
        Timeline unknown = asked.minus(Timeline.of(covered));
        Timeline busyTime = Timeline.of(busy).clip(window.stretch()).minus(unknown);
        Timeline tentativeTime =
                Timeline.of(tentative).clip(window.stretch()).minus(unknown).minus(busyTime);
        return new Availability(busyTime, tentativeTime, unknown);
    }

    /** What lies within the window. */
    Availability clip(Stretch window) {
        return new Availability(busy.clip(window), tentative.clip(window), unknown.clip(window));
    }
}
