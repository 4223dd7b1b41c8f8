package io.prescreen.calendar.freebusy;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.Window;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Time that would have another state. */
record Change(Stretch stretch, State now, State then) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        BUSY,
        TENTATIVE,
        FREE,
        UNKNOWN;

        private Timeline in(Availability availability, Window window) {
            return switch (this) {
                case BUSY -> availability.busy();
                case TENTATIVE -> availability.tentative();
                case UNKNOWN -> availability.unknown();
                case FREE ->
                    Timeline.of(window.stretch())
                            .minus(availability.busy())
                            .minus(availability.tentative())
                            .minus(availability.unknown());
            };
        }
    }

    /** In the order of time; none overlaps another. */
    static List<Change> between(Availability now, Availability then, Window window) {
        return Arrays.stream(State.values())
                .flatMap(one -> Arrays.stream(State.values())
                        .filter(other -> other != one)
                        .flatMap(other -> both(one.in(now, window), other.in(then, window))
                                .map(stretch -> new Change(stretch, one, other))))
                .sorted(Comparator.comparing(change -> change.stretch().start()))
                .toList();
    }

    private static Stream<Stretch> both(Timeline one, Timeline other) {
        return one.minus(one.minus(other)).stretches().stream();
    }
}
