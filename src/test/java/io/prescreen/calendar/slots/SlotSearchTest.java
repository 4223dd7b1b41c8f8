package io.prescreen.calendar.slots;

import static io.prescreen.calendar.slots.Day.all;
import static io.prescreen.calendar.slots.Day.member;
import static io.prescreen.calendar.slots.Day.question;
import static io.prescreen.calendar.slots.Day.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.availability.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

class SlotSearchTest {

    @Example
    void everybodyIsFreeFromTheEndOfOneMeetingToTheBeginOfAnother() {
        Question question = question(all("panel", member("lena", "08:00-10:00"), member("tom", "11:30-13:00")));

        assertThat(slots(question)).containsExactly("10:00", "10:30");
        assertThat(reasons(question))
                .containsExactly("09:00-10:00 lena of panel: BUSY", "11:00-12:30 tom of panel: BUSY");
    }

    @Example
    void enoughOfAGroupDoAndTheSlotNamesTheOthers() {
        Group panel = new Group(
                "panel",
                List.of(member("lena", "09:00-13:00"), member("tom", "09:00-10:30"), member("mila", "11:00-12:00")),
                2);

        assertThat(slots(question(panel))).containsExactly("12:00 without [lena]");
        assertThat(reasons(question(panel)))
                .containsExactly(
                        "09:00-12:00 lena of panel: BUSY",
                        "09:00-10:30 tom of panel: BUSY",
                        "10:30-12:00 mila of panel: BUSY");
    }

    @Example
    void optionalOnesNeverKeepASlotFromBeingOffered() {
        Question question = Day.with(
                question(all("panel", member("lena", "09:00-11:30"))),
                List.of(member("tom", "12:30-13:00"), member("mila", "", "", "11:30-12:00")),
                Optional.empty());

        assertThat(slots(question)).containsExactly("11:30 without [mila]", "12:00 without [tom]");
    }

    @Example
    void theSmallestFreeRoomThatIsLargeEnoughIsTaken() {
        RoomChoice rooms = new RoomChoice(
                List.of(
                        room("turing", 8, ""),
                        room("hopper", 6, "09:00-11:00"),
                        room("curie", 6, "09:00-10:30 11:30-13:00"),
                        room("nook", 2, ""),
                        room("hall", null, "")),
                List.of(),
                6);
        Question question =
                Day.with(question(all("panel", member("lena", "09:00-09:30"))), List.of(), Optional.of(rooms));

        assertThat(slots(question))
                .containsExactly(
                        "09:30 in turing",
                        "10:00 in turing",
                        "10:30 in curie",
                        "11:00 in hopper",
                        "11:30 in hopper",
                        "12:00 in hopper");
    }

    @Example
    void saysOfEachRoomWhyItIsNone() {
        RoomChoice rooms = new RoomChoice(List.of(room("turing", 8, "09:00-13:00"), room("nook", 2, "")), List.of(), 6);
        Question question = Day.with(question(all("panel", member("lena", ""))), List.of(), Optional.of(rooms));

        assertThat(slots(question)).isEmpty();
        assertThat(reasons(question)).containsExactly("09:00-12:30 nook: TOO_SMALL", "09:00-12:30 turing: BUSY");
    }

    @Example
    void withoutAnyRoomThatIsTheReason() {
        Question question = Day.with(
                question(all("panel", member("lena", ""))),
                List.of(),
                Optional.of(new RoomChoice(List.of(), List.of(), 6)));

        assertThat(reasons(question)).containsExactly("09:00-12:30: TOO_SMALL");
    }

    @Example
    void buffersHaveToBeFreeButNeedNotBeWorkingTime() {
        Question question = question(all("panel", member("lena", "10:00-10:15"), Day.working("tom", "09:00-13:00")))
                .with(Day.timing(20, 10, Duration.ZERO));

        assertThat(slots(question)).containsExactly("11:00", "11:30", "12:00");
        assertThat(reasons(question))
                .containsExactly(
                        "09:00-09:30 lena of panel: BUFFER",
                        "09:30-10:30 lena of panel: BUSY",
                        "10:30-11:00 lena of panel: BUFFER");
    }

    @Example
    void nothingBeginsBeforePeopleHadNotice() {
        Question question =
                question(all("panel", member("lena", ""))).with(Day.timing(0, 0, Duration.ofMinutes(5 * 60)));

        assertThat(slots(question)).containsExactly("11:00", "11:30", "12:00");
        assertThat(reasons(question)).containsExactly("09:00-11:00: NOTICE");
    }

    @Example
    void unknownIsNotFreeUnlessTheSlotMaySayThatNobodyKnows() {
        Question question = question(all("panel", member("lena", "09:00-11:00", "", "11:00-12:00")));

        assertThat(slots(question)).containsExactly("12:00");
        assertThat(reasons(question))
                .containsExactly("09:00-11:00 lena of panel: BUSY", "10:30-12:00 lena of panel: UNKNOWN");
        assertThat(slots(question.flaggingUnknown()))
                .containsExactly("11:00 perhaps [lena]", "11:30 perhaps [lena]", "12:00");
    }

    @Example
    void countsOnTheUnknownOnlyAsFarAsItTakes() {
        Group panel = new Group(
                "panel",
                List.of(
                        member("lena", "", "", "09:00-13:00"),
                        member("mila", "", "", "09:00-13:00"),
                        member("tom", "09:00-11:30")),
                1);

        assertThat(slots(question(panel).flaggingUnknown()))
                .contains("11:00 without [mila, tom] perhaps [lena]", "11:30 without [lena, mila]");
    }

    @Example
    void timeThatWasNotReadIsUnknown() {
        Question question = question(all("panel", member("lena", "")));
        Question half = new Question(
                question.timing(),
                question.attendance(),
                false,
                false,
                new Stretch(
                        Day.whole().start(), question.timing().window().from().plus(Duration.ofHours(2))));

        assertThat(slots(half)).containsExactly("09:00", "09:30", "10:00");
        assertThat(reasons(half)).containsExactly("10:30-12:30 lena of panel: UNKNOWN");
    }

    @Example
    void tentativeBlocksOrNotAndWhatIsPromisedAlways() {
        Question question =
                question(all("panel", member("lena", "", "09:00-10:30", ""), Day.promised("tom", "12:00-13:00")));

        assertThat(slots(question)).containsExactly("10:30", "11:00");
        assertThat(slots(question.allowingTentative())).containsExactly("09:00", "09:30", "10:00", "10:30", "11:00");
        assertThat(reasons(question))
                .containsExactly("09:00-10:30 lena of panel: TENTATIVE", "11:30-12:30 tom of panel: PROMISED");
    }

    @Example
    void aLimitKeepsTheFirstOnes() {
        Found found = SlotSearch.search(question(all("panel", member("lena", "09:00-09:30 11:30-12:00"))), 2);

        assertThat(Day.words(found.slots())).containsExactly("09:30", "10:00");
        assertThat(found.total()).isEqualTo(4);
        assertThat(Day.reasons(found.reasons())).containsExactly("09:00-09:30 lena of panel: BUSY");
    }

    @Example
    void aGroupNeedsNoMoreThanItHas() {
        assertThatThrownBy(() -> new Group("panel", List.of(member("lena", "")), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all("panel", member("lena", ""), member("lena", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void neverShowsWhoseTimeItIs() {
        Question question = question(all("panel", member("lena@acme.example", "09:00-11:00")));

        assertThat(question.toString() + SlotSearch.search(question, 9) + Relaxing.of(question))
                .doesNotContain("lena");
    }

    private static List<String> slots(Question question) {
        return Day.words(SlotSearch.search(question, 99).slots());
    }

    private static List<String> reasons(Question question) {
        return Day.reasons(SlotSearch.search(question, 99).reasons());
    }
}
