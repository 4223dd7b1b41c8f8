package io.prescreen.calendar.slots;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Duration;

/**
 * What somebody may give up so that there are slots. Each kind has the values that belong to it, the others are null.
 *
 * @param who of {@code withoutMember}
 * @param group of {@code fewerOfGroup}
 * @param needed of {@code fewerOfGroup}: so many of it are enough
 * @param duration of {@code shorter}
 * @param capacity of {@code smallerRoom}; 0: also rooms of which nobody knows how many they hold
 * @param days of {@code longerWindow}: so many later it ends
 */
record Change(
        Kind kind, Attendee who, String group, Integer needed, Duration duration, Integer capacity, Integer days) {

    /** In the order in which they are proposed. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Kind {
        /** Somebody required takes no part; one for each who stands in the way alone. */
        WITHOUT_MEMBER,
        /** Fewer of a group are enough, whoever they are. */
        FEWER_OF_GROUP,
        SHORTER,
        WITHOUT_BUFFERS,
        WITHOUT_NOTICE,
        IGNORE_WORKING_HOURS,
        ALLOW_TENTATIVE,
        FLAG_UNKNOWN,
        /** One of the other rooms that were read. */
        ANY_ROOM,
        SMALLER_ROOM,
        WITHOUT_ROOM,
        LONGER_WINDOW
    }

    static Change of(Kind kind) {
        return new Change(kind, null, null, null, null, null, null);
    }

    static Change withoutMember(Attendee who) {
        return new Change(Kind.WITHOUT_MEMBER, who, null, null, null, null, null);
    }

    static Change fewerOfGroup(String group, int needed) {
        return new Change(Kind.FEWER_OF_GROUP, null, group, needed, null, null, null);
    }

    static Change shorter(Duration duration) {
        return new Change(Kind.SHORTER, null, null, null, duration, null, null);
    }

    static Change smallerRoom(int capacity) {
        return new Change(Kind.SMALLER_ROOM, null, null, null, null, capacity, null);
    }

    static Change longerWindow(int days) {
        return new Change(Kind.LONGER_WINDOW, null, null, null, null, null, days);
    }
}
