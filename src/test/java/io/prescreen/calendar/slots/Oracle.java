package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one candidate after the other: slow, obvious, and nothing like {@link SlotSearch}. */
final class Oracle {

    /** That somebody keeps a slot from beginning at a time. */
    record Refusal(Instant start, Optional<Attendee> who, Optional<String> group, Cause cause) {}

    private final Question question;
    private final Attendance attendance;
    private final MinuteByMinute minutes;

    Oracle(Question question) {
        this.question = question;
        this.attendance = question.attendance();
        this.minutes = new MinuteByMinute(question);
    }

    List<Instant> candidates() {
        return minutes.candidates();
    }

    List<Slot> slots() {
        return candidates().stream()
                .filter(start -> refusals(start).isEmpty())
                .map(this::slot)
                .toList();
    }

    Set<Refusal> refusals() {
        return candidates().stream().flatMap(start -> refusals(start).stream()).collect(Collectors.toSet());
    }

    Set<Refusal> refusals(Instant start) {
        Set<Refusal> refusals = new HashSet<>();
        if (start.isBefore(question.timing().now().plus(question.timing().notice()))) {
            refusals.add(new Refusal(start, Optional.empty(), Optional.empty(), Cause.NOTICE));
        }
        attendance.groups().forEach(group -> refusals.addAll(refusals(group, start)));
        attendance.rooms().ifPresent(rooms -> refusals.addAll(refusals(rooms, start)));
        return refusals;
    }

    private Set<Refusal> refusals(Group group, Instant start) {
        Set<Refusal> refusals = new HashSet<>();
        int possible = 0;
        for (Member member : group.members()) {
            Set<Cause> causes = minutes.causes(member, start);
            possible += causes.isEmpty() ? 1 : 0;
            causes.forEach(cause ->
                    refusals.add(new Refusal(start, Optional.of(member.who()), Optional.of(group.name()), cause)));
        }
        return possible < group.needed() ? refusals : Set.of();
    }

    private Set<Refusal> refusals(RoomChoice rooms, Instant start) {
        if (rooms.oneOf().isEmpty()) {
            return Set.of(new Refusal(start, Optional.empty(), Optional.empty(), Cause.TOO_SMALL));
        }
        Set<Refusal> refusals = new HashSet<>();
        for (Room room : rooms.oneOf()) {
            Set<Cause> causes = minutes.causes(room.member(), start);
            if (isTooSmall(room, rooms)) {
                causes.add(Cause.TOO_SMALL);
            }
            if (causes.isEmpty()) {
                return Set.of();
            }
            Optional<Attendee> who = Optional.of(room.member().who());
            causes.forEach(cause -> refusals.add(new Refusal(start, who, Optional.empty(), cause)));
        }
        return refusals;
    }

    private static boolean isTooSmall(Room room, RoomChoice rooms) {
        return room.capacity().isEmpty()
                ? rooms.capacity() > 0
                : room.capacity().get() < rooms.capacity();
    }

    private Slot slot(Instant start) {
        Optional<Room> room = attendance.rooms().map(rooms -> room(rooms, start));
        Stream<Attendee> unknownRoom = room.stream()
                .map(Room::member)
                .filter(member -> minutes.isFlagged(member, start))
                .map(Member::who);
        List<Attendee> unknown = Stream.concat(
                        attendance.groups().stream().flatMap(group -> flagged(group, start)), unknownRoom)
                .distinct()
                .toList();
        List<Attendee> missing = Stream.concat(
                        attendance.groups().stream().flatMap(group -> group.members().stream()),
                        attendance.optional().stream())
                .filter(member -> !minutes.isFree(member, start) && !unknown.contains(member.who()))
                .map(Member::who)
                .distinct()
                .toList();
        Stretch time = new Stretch(start, start.plus(question.timing().duration()));
        return new Slot(time, room.map(chosen -> chosen.member().who()), missing, unknown);
    }

    private Stream<Attendee> flagged(Group group, Instant start) {
        long free = group.members().stream()
                .filter(member -> minutes.isFree(member, start))
                .count();
        return group.members().stream()
                .filter(member -> minutes.isFlagged(member, start))
                .limit(Math.max(0, group.needed() - free))
                .map(Member::who);
    }

    /** Rooms of unknown capacity come after all others, free rooms before those of which nobody knows. */
    private Room room(RoomChoice rooms, Instant start) {
        Room best = null;
        for (Room room : rooms.oneOf()) {
            boolean suits = minutes.causes(room.member(), start).isEmpty() && !isTooSmall(room, rooms);
            if (suits && (best == null || isBetter(room, best, start))) {
                best = room;
            }
        }
        return best;
    }

    private boolean isBetter(Room one, Room other, Instant start) {
        boolean free = minutes.isFree(one.member(), start);
        if (free != minutes.isFree(other.member(), start)) {
            return free;
        }
        int size = one.capacity().orElse(1_000_000) - other.capacity().orElse(1_000_000);
        return size < 0 || size == 0 && one.name().compareTo(other.name()) < 0;
    }
}
