package io.prescreen.calendar.slots;

import io.prescreen.calendar.slots.Change.Kind;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the smallest single changes that open slots when there are none, by searching again with each: always the
 * same ones in the same order.
 */
final class Relaxing {

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final int MOST_DAYS = 14;

    private final Question question;
    private final Timing timing;
    private final Attendance attendance;

    private Relaxing(Question question) {
        this.question = question;
        this.timing = question.timing();
        this.attendance = question.attendance();
    }

    /** None when there are slots without any change. */
    static List<Relaxation> of(Question question) {
        Judging judging = Judging.by(question);
        return SlotSearch.of(question, judging).total() > 0
                ? List.of()
                : new Relaxing(question)
                        .attempts()
                        .flatMap(growing -> Attempt.smallest(growing, judging).stream())
                        .toList();
    }

    private Stream<List<Attempt>> attempts() {
        return Stream.<Stream<List<Attempt>>>of(
                        withoutMember(),
                        fewerOfGroup(),
                        Stream.of(shorter()),
                        loosened().map(List::of),
                        ofRooms(),
                        Stream.of(longerWindow()))
                .flatMap(attempts -> attempts);
    }

    private Stream<List<Attempt>> withoutMember() {
        List<Attendee> required = attendance.required();
        return required.stream()
                .filter(who -> required.size() > 1)
                .map(who -> List.of(attempt(Change.withoutMember(who), attendance.without(who))));
    }

    private Stream<List<Attempt>> fewerOfGroup() {
        return IntStream.range(0, attendance.groups().size()).mapToObj(this::fewerOf);
    }

    private List<Attempt> fewerOf(int number) {
        Group group = attendance.groups().get(number);
        return IntStream.range(1, group.needed())
                .map(fewer -> group.needed() - fewer)
                .mapToObj(needed ->
                        attempt(Change.fewerOfGroup(group.name(), needed), attendance.needing(needed, number)))
                .toList();
    }

    private List<Attempt> shorter() {
        List<Attempt> attempts = new ArrayList<>();
        Duration shorter = timing.duration().minus(timing.step());
        for (; shorter.compareTo(SHORTEST) >= 0; shorter = shorter.minus(timing.step())) {
            attempts.add(attempt(Change.shorter(shorter), timing.lasting(shorter)));
        }
        return attempts;
    }

    /** What is either so or not. */
    private Stream<Attempt> loosened() {
        return Stream.of(
                attempt(Kind.WITHOUT_BUFFERS, question.with(timing.withoutBuffers())),
                attempt(Kind.WITHOUT_NOTICE, question.with(timing.withoutNotice())),
                attempt(Kind.IGNORE_WORKING_HOURS, question.with(attendance.atAnyHour())),
                attempt(Kind.ALLOW_TENTATIVE, question.allowingTentative()),
                attempt(Kind.FLAG_UNKNOWN, question.flaggingUnknown()));
    }

    private Stream<List<Attempt>> ofRooms() {
        return attendance.rooms().stream()
                .flatMap(rooms -> Stream.of(
                        List.of(attempt(Change.of(Kind.ANY_ROOM), attendance.in(Optional.of(rooms.anyRoom())))),
                        smallerRoom(rooms),
                        List.of(attempt(Change.of(Kind.WITHOUT_ROOM), attendance.in(Optional.empty())))));
    }

    private List<Attempt> smallerRoom(RoomChoice rooms) {
        return rooms.oneOf().stream()
                .map(room -> room.capacity().orElse(0))
                .filter(capacity -> capacity < rooms.capacity())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(capacity ->
                        attempt(Change.smallerRoom(capacity), attendance.in(Optional.of(rooms.holding(capacity)))))
                .toList();
    }

    /** Only over time that was read. */
    private List<Attempt> longerWindow() {
        ZonedDateTime end = timing.window().to().atZone(timing.window().zone());
        return IntStream.rangeClosed(1, MOST_DAYS)
                .takeWhile(days -> !end.plusDays(days)
                        .toInstant()
                        .plus(timing.after())
                        .isAfter(question.read().end()))
                .mapToObj(days -> attempt(
                        Change.longerWindow(days),
                        timing.until(end.plusDays(days).toInstant())))
                .toList();
    }

    private Attempt attempt(Change change, Timing changed) {
        return new Attempt(change, question.with(changed));
    }

    private Attempt attempt(Change change, Attendance changed) {
        return new Attempt(change, question.with(changed));
    }

    private static Attempt attempt(Kind kind, Question changed) {
        return new Attempt(Change.of(kind), changed);
    }
}
