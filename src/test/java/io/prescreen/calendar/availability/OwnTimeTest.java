package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.availability.OwnTime.Events;
import io.prescreen.calendar.cronofy.BusyItem;
import io.prescreen.calendar.cronofy.BusyItem.Status;
import io.prescreen.calendar.cronofy.BusyItem.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Which items of a calendar are an interview's own. */
@Domain(DomainContext.Global.class)
@Domain(Times.class)
class OwnTimeTest {

    private static final String LENA = "lena@acme.example";
    private static final Stretch TIME = Minutes.stretch(600, 660);
    private static final BusyItem BUSY = item(TIME, Status.BUSY);
    private static final BusyItem TENTATIVE = item(TIME, Status.TENTATIVE);
    private static final BusyItem FREE = item(TIME, Status.FREE);

    @Example
    void leavesOutItsOwnEventAndNothingElse() {
        BusyItem longer = item(Minutes.stretch(600, 661), Status.BUSY);
        BusyItem earlier = item(Minutes.stretch(599, 660), Status.BUSY);
        BusyItem day = new BusyItem(
                new When.Day(LocalDate.parse("2026-03-27")), new When.Day(LocalDate.parse("2026-03-28")), Status.BUSY);

        assertThat(rest(new Events(1, 0), longer, BUSY, earlier, day)).containsExactly(longer, earlier, day);
    }

    @Example
    void somebodyElsesEventAtExactlyItsTimeStays() {
        assertThat(rest(new Events(1, 0), BUSY, BUSY)).containsExactly(BUSY);
        assertThat(rest(new Events(1, 0), BUSY, TENTATIVE)).containsExactly(BUSY);
        assertThat(rest(new Events(0, 0), BUSY)).containsExactly(BUSY);
    }

    @Example
    void whatShowsAsFreeIsCountedByItself() {
        assertThat(rest(new Events(1, 0), BUSY, FREE)).containsExactly(FREE);
        assertThat(rest(new Events(0, 1), BUSY, FREE)).containsExactly(BUSY);
        assertThat(rest(new Events(0, 2), FREE, FREE, FREE)).containsExactly(FREE);
    }

    @Example
    void anothersCalendarIsAsItIs() {
        OwnTime own = new OwnTime(TIME, Map.of("LENA@acme.example", new Events(1, 0)));

        assertThat(own.without("mila@acme.example", List.of(BUSY), BusyPolicy.STANDARD))
                .containsExactly(BUSY);
        assertThat(own.without(LENA, List.of(BUSY), BusyPolicy.STANDARD)).isEmpty();
        assertThat(own).hasToString("own time [" + TIME + "]");
    }

    @Property
    void exactlyAsManyAreLeftOutAndWhatBlocksMostStays(
            @ForAll @IntRange(max = 4) int busy,
            @ForAll @IntRange(max = 4) int tentative,
            @ForAll @IntRange(max = 4) int own,
            @ForAll List<Stretch> others) {
        List<BusyItem> elsewhere = others.stream()
                .filter(other -> !other.equals(TIME))
                .map(other -> item(other, Status.BUSY))
                .toList();
        BusyItem[] items = Stream.of(
                        Stream.generate(() -> BUSY).limit(busy),
                        elsewhere.stream(),
                        Stream.generate(() -> TENTATIVE).limit(tentative))
                .flatMap(it -> it)
                .toArray(BusyItem[]::new);

        List<BusyItem> rest = rest(new Events(own, 0), items);

        assertThat(rest).containsAll(elsewhere).hasSize(items.length - Math.min(own, busy + tentative));
        assertThat(rest.stream().filter(TENTATIVE::equals)).hasSize(Math.max(0, tentative - own));
    }

    private static List<BusyItem> rest(Events own, BusyItem... items) {
        return new OwnTime(TIME, Map.of(LENA, own)).without(LENA, List.of(items), BusyPolicy.STANDARD);
    }

    private static BusyItem item(Stretch time, Status status) {
        return new BusyItem(new When.Moment(time.start()), new When.Moment(time.end()), status);
    }
}
