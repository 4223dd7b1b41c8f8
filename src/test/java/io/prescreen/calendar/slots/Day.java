package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A working day in Vienna, in the words of its clock: {@code "09:00-10:30 12:00-13:00"}. */
final class Day {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocalDate DATE = LocalDate.parse("2027-03-30");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Day() {}

    /** Slots of an hour between nine and one, every half hour, no buffers, no notice. */
    static Timing timing() {
        Window window = new Window(at("09:00"), at("13:00"), VIENNA);
        return new Timing(
                window, Duration.ofHours(1), HALF_AN_HOUR, Duration.ZERO, Duration.ZERO, at("06:00"), Duration.ZERO);
    }

    static Timing timing(int minutesBefore, int minutesAfter, Duration notice) {
        Timing timing = timing();
        return new Timing(
                timing.window(),
                timing.duration(),
                timing.step(),
                Duration.ofMinutes(minutesBefore),
                Duration.ofMinutes(minutesAfter),
                timing.now(),
                notice);
    }

    static Question question(Group... groups) {
        return new Question(
                timing(), new Attendance(List.of(groups), List.of(), Optional.empty()), false, false, whole());
    }

    static Question with(Question question, List<Member> optional, Optional<RoomChoice> rooms) {
        return question.with(new Attendance(question.attendance().groups(), optional, rooms));
    }

    static Group all(String name, Member... members) {
        return new Group(name, List.of(members), members.length);
    }

    static Member member(String key, String busy) {
        return member(key, busy, "", "");
    }

    static Member member(String key, String busy, String tentative, String unknown) {
        Availability known = new Availability(timeline(busy), timeline(tentative), timeline(unknown));
        return new Member(new Attendee(key), known, Optional.of(timeline("08:00-18:00")), Timeline.EMPTY);
    }

    static Member promised(String key, String promised) {
        Member member = member(key, "");
        return new Member(member.who(), member.availability(), member.working(), timeline(promised));
    }

    static Member working(String key, String hours) {
        Member member = member(key, "");
        return new Member(member.who(), member.availability(), Optional.of(timeline(hours)), Timeline.EMPTY);
    }

    static Room room(String key, Integer capacity, String busy) {
        return room(member(key, busy).atAnyHour(), capacity);
    }

    static Room room(Member room, Integer capacity) {
        return new Room(room, room.who().key(), Optional.ofNullable(capacity));
    }

    static Stretch whole() {
        return new Stretch(at("00:00"), at("23:59"));
    }

    /** As {@code "10:30 in turing without [tom]"}. */
    static List<String> words(List<Slot> slots) {
        return slots.stream().map(Day::words).toList();
    }

    /** As {@code "09:00-10:00 lena of panel: BUSY"}: starts, not the time that is blocked. */
    static List<String> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> clock(reason.starts())
                        + reason.who().map(who -> " " + who.key()).orElse("")
                        + reason.group().map(group -> " of " + group).orElse("") + ": " + reason.cause())
                .toList();
    }

    static String clock(Stretch stretch) {
        return clock(stretch.start()) + "-" + clock(stretch.end());
    }

    private static String words(Slot slot) {
        return clock(slot.time().start())
                + slot.room().map(room -> " in " + room.key()).orElse("")
                + (slot.missing().isEmpty() ? "" : " without " + keys(slot.missing()))
                + (slot.unknown().isEmpty() ? "" : " perhaps " + keys(slot.unknown()));
    }

    private static List<String> keys(List<Attendee> some) {
        return some.stream().map(Attendee::key).toList();
    }

    private static String clock(Instant instant) {
        return instant.atZone(VIENNA).toLocalTime().toString();
    }

    private static Timeline timeline(String words) {
        return Timeline.of(Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Stretch(at(word.split("-")[0]), at(word.split("-")[1])))
                .toList());
    }

    private static Instant at(String clock) {
        return DATE.atTime(LocalTime.parse(clock)).atZone(VIENNA).toInstant();
    }
}
