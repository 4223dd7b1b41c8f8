package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.ManagedEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** What counts as written. */
class ReadBackTest {

    private static final Instant START = Instant.parse("2027-03-28T08:00:00Z");
    private static final Instant END = START.plusSeconds(3600);
    private static final List<String> INVITED = List.of("lena@acme.example", "Hugo@acme.example");

    private static final EventDraft SENT =
            draft("Interview", "Bring nothing.\n\nhttps://video.example/1", "Turing, 2nd floor");

    @Property
    void whateverIsSentIsWhatIsRead(
            @ForAll @StringLength(min = 1, max = 50) String summary,
            @ForAll @StringLength(max = 50) String description,
            @ForAll @StringLength(max = 50) String place) {
        assertThat(ReadBack.of(draft(summary, description, place), List.of(shown(summary, description, place)), false))
                .isEqualTo(ReadBack.WHOLE);
    }

    @Example
    void calendarsMayWrapLinesAndAddWords() {
        ManagedEvent wrapped = shown(
                " Interview ",
                "Bring  nothing.\r\nhttps://video.example/1\r\n-- \r\nSent by Exchange",
                "Turing; 2nd  floor");

        assertThat(ReadBack.of(SENT, List.of(wrapped), true)).isEqualTo(ReadBack.WHOLE);
    }

    @Example
    void otherWordsOrPeopleAreNotTheWhole() {
        assertThat(readBack(List.of(shown("Interview", "Bring something.", "Turing, 2nd floor"))))
                .isEqualTo(ReadBack.ROUGH);
        assertThat(readBack(List.of(shown("Interview", SENT.description(), "Hopper"))))
                .isEqualTo(ReadBack.ROUGH);
        assertThat(readBack(List.of(shown("Interview", SENT.description(), "Turing, 2nd floor", "lena@acme.example"))))
                .isEqualTo(ReadBack.ROUGH);
        assertThat(readBack(List.of(shown(
                        "Interview",
                        SENT.description(),
                        "Turing, 2nd floor",
                        "lena@acme.example",
                        "hugo@acme.example",
                        "mila@acme.example"))))
                .isEqualTo(ReadBack.ROUGH);
    }

    @Example
    void anotherTimeOrTitleOrEventIsNotIt() {
        ManagedEvent right = shown("Interview", SENT.description(), "Turing, 2nd floor");

        assertThat(readBack(List.of())).isEqualTo(ReadBack.NOT);
        assertThat(readBack(List.of(at(right, START.plusSeconds(60), END)))).isEqualTo(ReadBack.NOT);
        assertThat(readBack(List.of(at(right, START, END.plusSeconds(60))))).isEqualTo(ReadBack.NOT);
        assertThat(readBack(List.of(shown("Lunch", SENT.description(), "Turing, 2nd floor"))))
                .isEqualTo(ReadBack.NOT);
        assertThat(readBack(List.of(called("other", right, false)))).isEqualTo(ReadBack.NOT);
        assertThat(readBack(List.of(called("e1", right, true)))).isEqualTo(ReadBack.NOT);
    }

    @Example
    void shorterWordsAreNotThoseOfBefore() {
        EventDraft shorter = draft("Interview", "Bring nothing.", "Turing, 2nd floor");
        EventDraft nowhere = draft("Interview", SENT.description(), "");
        ManagedEvent before = shown("Interview", SENT.description(), "Turing, 2nd floor");

        assertThat(ReadBack.of(shorter, List.of(before), false)).isEqualTo(ReadBack.ROUGH);
        assertThat(ReadBack.of(nowhere, List.of(before), false)).isEqualTo(ReadBack.ROUGH);
    }

    @Example
    void signsMakeAnotherTitle() {
        EventDraft festive = draft("Interview 10:30 \uD83C\uDF89", "", "");

        assertThat(ReadBack.of(festive, List.of(shown("Interview 1030", "", "")), false))
                .isEqualTo(ReadBack.ROUGH);
    }

    private static ReadBack readBack(List<ManagedEvent> found) {
        return ReadBack.of(SENT, found, false);
    }

    private static EventDraft draft(String summary, String description, String place) {
        return new EventDraft(
                "e1",
                summary,
                description,
                START,
                END,
                ZoneId.of("Europe/Vienna"),
                Optional.of(place),
                INVITED.stream()
                        .map(one -> new EventDraft.Guest(one, Optional.empty()))
                        .toList(),
                List.of("mila@acme.example"),
                false,
                false);
    }

    private static ManagedEvent shown(String summary, String description, String place) {
        return shown(summary, description, place, "lena@acme.example", "hugo@acme.example");
    }

    private static ManagedEvent shown(String summary, String description, String place, String... attendees) {
        return new ManagedEvent(
                "cal_1",
                "e1",
                summary,
                description,
                place,
                START,
                END,
                false,
                List.of(attendees).stream()
                        .map(one -> new ManagedEvent.Attendee(one, ManagedEvent.Status.NEEDS_ACTION))
                        .toList());
    }

    private static ManagedEvent at(ManagedEvent event, Instant start, Instant end) {
        return new ManagedEvent(
                event.calendar(),
                event.eventId(),
                event.summary(),
                event.description(),
                event.location(),
                start,
                end,
                false,
                event.attendees());
    }

    private static ManagedEvent called(String id, ManagedEvent event, boolean deleted) {
        return new ManagedEvent(
                event.calendar(),
                id,
                event.summary(),
                event.description(),
                event.location(),
                event.start(),
                event.end(),
                deleted,
                event.attendees());
    }
}
