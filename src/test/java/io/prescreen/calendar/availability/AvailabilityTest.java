package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Times.class)
class AvailabilityTest {

    @Example
    void isUnknownWhereTheReadDidNotReach() {
        Availability found = Availability.known(
                window(Minutes.stretch(0, 100)),
                Minutes.stretch(20, 80),
                List.of(Minutes.stretch(10, 30)),
                List.of(Minutes.stretch(25, 40), Minutes.stretch(70, 90)));

        assertThat(found.busy().stretches()).containsExactly(Minutes.stretch(20, 30));
        assertThat(found.tentative().stretches()).containsExactly(Minutes.stretch(30, 40), Minutes.stretch(70, 80));
        assertThat(found.unknown().stretches()).containsExactly(Minutes.stretch(0, 20), Minutes.stretch(80, 100));
    }

    @Example
    void isUnknownThroughoutIfNothingWasReadOrSomethingElse() {
        Window window = window(Minutes.stretch(0, 100));

        assertThat(Availability.unknown(window).unknown().stretches()).containsExactly(Minutes.stretch(0, 100));
        assertThat(Availability.known(window, Minutes.stretch(100, 200), List.of(), List.of()))
                .isEqualTo(Availability.unknown(window));
    }

    @Example
    void noTimeHasTwoStates() {
        Timeline one = Timeline.of(Minutes.stretch(0, 10));
        Timeline overlapping = Timeline.of(Minutes.stretch(9, 20));

        assertThatThrownBy(() -> new Availability(one, overlapping, Timeline.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability(one, Timeline.EMPTY, overlapping))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability(Timeline.EMPTY, one, overlapping))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyMinuteOfTheWindowHasTheStateItShould(
            @ForAll Stretch window,
            @ForAll Stretch covered,
            @ForAll List<Stretch> busy,
            @ForAll List<Stretch> tentative) {
        Availability found = Availability.known(window(window), covered, busy, tentative);

        assertThat(states(bits(found.busy()), bits(found.tentative()), bits(found.unknown())))
                .isEqualTo(expected(window, covered, busy, tentative));
    }

    private static String expected(Stretch window, Stretch covered, List<Stretch> busy, List<Stretch> tentative) {
        BitSet asked = Minutes.bits(List.of(window));
        BitSet read = Minutes.bits(List.of(covered));
        BitSet busyMinutes = Minutes.bits(busy);
        BitSet tentativeMinutes = Minutes.bits(tentative);
        StringBuilder states = new StringBuilder();
        for (int minute = 0; minute < Minutes.COUNT; minute++) {
            if (!asked.get(minute)) {
                states.append('.');
            } else if (!read.get(minute)) {
                states.append('u');
            } else if (busyMinutes.get(minute)) {
                states.append('b');
            } else {
                states.append(tentativeMinutes.get(minute) ? 't' : '.');
            }
        }
        return states.toString();
    }

    private static String states(BitSet busy, BitSet tentative, BitSet unknown) {
        StringBuilder states = new StringBuilder();
        for (int minute = 0; minute < Minutes.COUNT; minute++) {
            String state = (busy.get(minute) ? "b" : "")
                    + (tentative.get(minute) ? "t" : "")
                    + (unknown.get(minute) ? "u" : "");
            states.append(state.isEmpty() ? "." : state);
        }
        return states.toString();
    }

    private static BitSet bits(Timeline timeline) {
        return Minutes.bits(timeline.stretches());
    }

    private static Window window(Stretch stretch) {
        return new Window(stretch.start(), stretch.end(), ZoneOffset.UTC);
    }
}
