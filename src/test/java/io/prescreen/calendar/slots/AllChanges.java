package io.prescreen.calendar.slots;

import io.prescreen.calendar.slots.Change.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every change that could be proposed: lists of one kind, the smallest change first. */
final class AllChanges {

    private final Question question;
    private final Timing timing;
    private final Attendance attendance;
    private final List<List<Attempt>> all = new ArrayList<>();

    private AllChanges(Question question) {
        this.question = question;
        this.timing = question.timing();
        this.attendance = question.attendance();
    }

    static List<List<Attempt>> of(Question question) {
        AllChanges changes = new AllChanges(question);
        changes.ofPeople();
        changes.shorter();
        changes.loosened();
        changes.attendance.rooms().ifPresent(changes::ofRooms);
        changes.longerWindow();
        return changes.all;
    }

    private void ofPeople() {
        List<Attendee> required = attendance.required();
        for (Attendee who : required) {
            if (required.size() > 1) {
                all.add(List.of(new Attempt(Change.withoutMember(who), question.with(attendance.without(who)))));
            }
        }
        for (int i = 0; i < attendance.groups().size(); i++) {
            Group group = attendance.groups().get(i);
            List<Attempt> fewer = new ArrayList<>();
            for (int needed = group.needed() - 1; needed >= 1; needed--) {
                Change change = Change.fewerOfGroup(group.name(), needed);
                fewer.add(new Attempt(change, question.with(attendance.needing(needed, i))));
            }
            all.add(fewer);
        }
    }

    private void shorter() {
        List<Attempt> shorter = new ArrayList<>();
        long step = timing.step().toMinutes();
        for (long minutes = timing.duration().toMinutes() - step; minutes >= 5; minutes -= step) {
            Duration duration = Duration.ofMinutes(minutes);
            shorter.add(new Attempt(Change.shorter(duration), question.with(timing.lasting(duration))));
        }
        all.add(shorter);
    }

    private void loosened() {
        add(Kind.WITHOUT_BUFFERS, question.with(timing.withoutBuffers()));
        add(Kind.WITHOUT_NOTICE, question.with(timing.withoutNotice()));
        add(Kind.IGNORE_WORKING_HOURS, question.with(attendance.atAnyHour()));
        add(Kind.ALLOW_TENTATIVE, question.allowingTentative());
        add(Kind.FLAG_UNKNOWN, question.flaggingUnknown());
    }

    private void ofRooms(RoomChoice rooms) {
        add(Kind.ANY_ROOM, question.with(attendance.in(Optional.of(rooms.anyRoom()))));
        List<Attempt> smaller = new ArrayList<>();
        for (int capacity = rooms.capacity() - 1; capacity >= 0; capacity--) {
            Question changed = question.with(attendance.in(Optional.of(rooms.holding(capacity))));
            smaller.add(new Attempt(Change.smallerRoom(capacity), changed));
        }
        all.add(smaller);
        add(Kind.WITHOUT_ROOM, question.with(attendance.in(Optional.empty())));
    }

    private void longerWindow() {
        List<Attempt> longer = new ArrayList<>();
        for (int days = 1; days <= 14; days++) {
            Instant to = timing.window()
                    .to()
                    .atZone(timing.window().zone())
                    .plusDays(days)
                    .toInstant();
            if (!to.plus(timing.after()).isAfter(question.read().end())) {
                longer.add(new Attempt(Change.longerWindow(days), question.with(timing.until(to))));
            }
        }
        all.add(longer);
    }

    private void add(Kind kind, Question changed) {
        all.add(List.of(new Attempt(Change.of(kind), changed)));
    }
}
