package io.prescreen.calendar.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of points in time, as the fewest stretches that hold it: sorted, neither overlapping nor adjacent. Equal
 * timelines hold the same points.
 */
public final class Timeline {

    public static final Timeline EMPTY = new Timeline(List.of());

    private final List<Stretch> stretches;

    private Timeline(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    public static Timeline of(Stretch stretch) {
        return new Timeline(List.of(stretch));
    }

    /** In any order; overlapping and adjacent ones become one. */
    public static Timeline of(Collection<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparing(Stretch::start)).forEach(next -> {
            Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.end().isBefore(next.start())) {
                merged.add(next);
            } else if (last.end().isBefore(next.end())) {
                merged.set(merged.size() - 1, new Stretch(last.start(), next.end()));
            }
        });
        return new Timeline(merged);
    }

    public List<Stretch> stretches() {
        return stretches;
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** What is in this or in the other. */
    public Timeline union(Timeline other) {
        List<Stretch> both = new ArrayList<>(stretches);
        both.addAll(other.stretches);
        return of(both);
    }

    /** What is in this and not in the other. */
    public Timeline minus(Timeline other) {
        List<Stretch> rest = new ArrayList<>();
        int next = 0;
        for (Stretch stretch : stretches) {
            while (next < other.stretches.size()
                    && !other.stretches.get(next).end().isAfter(stretch.start())) {
                next++;
            }
            addRest(stretch, other.stretches.subList(next, other.stretches.size()), rest);
        }
        return new Timeline(rest);
    }

    /** The holes are sorted, and the first one ends after the start of the stretch. */
    private static void addRest(Stretch stretch, List<Stretch> holes, List<Stretch> rest) {
        Instant start = stretch.start();
        for (Stretch hole : holes) {
            if (!hole.start().isBefore(stretch.end())) {
                break;
            }
            if (start.isBefore(hole.start())) {
                rest.add(new Stretch(start, hole.start()));
            }
            start = hole.end();
        }
        if (start.isBefore(stretch.end())) {
            rest.add(new Stretch(start, stretch.end()));
        }
    }

    /** What lies within the window. */
    public Timeline clip(Stretch window) {
        return new Timeline(stretches.stream()
                .flatMap(stretch -> stretch.intersection(window).stream())
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline timeline && stretches.equals(timeline.stretches);
    }

    @Override
    public int hashCode() {
        return stretches.hashCode();
    }

    @Override
    public String toString() {
        return stretches.toString();
    }
}
