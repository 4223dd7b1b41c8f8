package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Times.class)
class TimelineTest {

    @Example
    void joinsWhatOverlapsOrTouches() {
        Timeline timeline = Timeline.of(List.of(
                Minutes.stretch(60, 90),
                Minutes.stretch(0, 30),
                Minutes.stretch(30, 45),
                Minutes.stretch(70, 100),
                Minutes.stretch(75, 80)));

        assertThat(timeline.stretches()).containsExactly(Minutes.stretch(0, 45), Minutes.stretch(60, 100));
    }

    @Example
    void cutsHolesIntoStretches() {
        Timeline day = Timeline.of(Minutes.stretch(0, 100));
        Timeline holes = Timeline.of(List.of(Minutes.stretch(10, 20), Minutes.stretch(90, 120)));

        assertThat(day.minus(holes).stretches()).containsExactly(Minutes.stretch(0, 10), Minutes.stretch(20, 90));
    }

    @Example
    void hasNoEmptyStretches() {
        assertThatThrownBy(() -> Minutes.stretch(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Minutes.stretch(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Timeline.of(List.of()).isEmpty()).isTrue();
    }

    @Example
    void stretchesThatOnlyTouchShareNoTime() {
        assertThat(Minutes.stretch(0, 30).intersection(Minutes.stretch(30, 45))).isEmpty();
        assertThat(Minutes.stretch(0, 31).intersection(Minutes.stretch(30, 45))).contains(Minutes.stretch(30, 31));
        assertThat(Stretch.between(Minutes.at(3), Minutes.at(3))).isEmpty();
    }

    @Property
    void holdsTheFewestStretchesInOrder(@ForAll List<Stretch> stretches) {
        assertThat(Timeline.of(stretches).stretches()).isEqualTo(Minutes.stretches(Minutes.bits(stretches)));
    }

    @Property
    void unitesWithAnother(@ForAll List<Stretch> one, @ForAll List<Stretch> other) {
        BitSet expected = Minutes.bits(one);
        expected.or(Minutes.bits(other));

        assertThat(Timeline.of(one).union(Timeline.of(other)).stretches()).isEqualTo(Minutes.stretches(expected));
    }

    @Property
    void takesAnotherAway(@ForAll List<Stretch> one, @ForAll List<Stretch> other) {
        BitSet expected = Minutes.bits(one);
        expected.andNot(Minutes.bits(other));

        assertThat(Timeline.of(one).minus(Timeline.of(other)).stretches()).isEqualTo(Minutes.stretches(expected));
    }

    @Property
    void keepsWhatLiesInAWindow(@ForAll List<Stretch> stretches, @ForAll Stretch window) {
        BitSet expected = Minutes.bits(stretches);
        expected.and(Minutes.bits(List.of(window)));

        assertThat(Timeline.of(stretches).clip(window).stretches()).isEqualTo(Minutes.stretches(expected));
    }

    @Property
    void isEqualWhenItHoldsTheSameTime(@ForAll List<Stretch> one, @ForAll List<Stretch> other) {
        Timeline timeline = Timeline.of(one);
        Timeline sameByAnotherWay =
                timeline.union(Timeline.of(other)).minus(Timeline.of(other).minus(timeline));

        assertThat(sameByAnotherWay)
                .isEqualTo(timeline)
                .hasSameHashCodeAs(timeline)
                .hasToString(timeline.toString());
    }
}
