package io.prescreen.calendar.interview;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why somebody should look at an interview. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Attention {
    /** It is not in the calendar as it should be. */
    FAILED,
    ROOM_DECLINED,
    /** A colleague who is required. */
    COLLEAGUE_DECLINED,
    /** Candidates are not invited, since colleagues did not accept in time. */
    INVITATION_TIMED_OUT,
    /** Somebody removed it from the calendar. */
    EVENT_GONE,
    /** Somebody moved it in the calendar. */
    EVENT_MOVED,
    /** It still stands in a calendar where it must not, and which is out of our reach. */
    EVENT_LEFT,
    /** Neither answers nor the event itself could be read lately. */
    UNREADABLE;

    /** So many readings in a row. */
    private static final int UNREAD = 3;

    /** @param left something of it is stranded */
    static Set<Attention> of(Interview interview, Delivery delivery, List<Seat> seats, boolean left) {
        Set<Attention> all = EnumSet.noneOf(Attention.class);
        if (left) {
            all.add(EVENT_LEFT);
        }
        if (interview.state == State.FAILED) {
            all.add(FAILED);
        }
        if (interview.cancelled) {
            return all;
        }
        if (hasDeclined(seats, Seat.Kind.ROOM)) {
            all.add(ROOM_DECLINED);
        }
        if (hasDeclined(seats, Seat.Kind.COLLEAGUE)) {
            all.add(COLLEAGUE_DECLINED);
        }
        if (delivery.invitation == Invitation.TIMED_OUT) {
            all.add(INVITATION_TIMED_OUT);
        }
        if (delivery.deviation != null) {
            all.add(delivery.deviation == Delivery.Deviation.GONE ? EVENT_GONE : EVENT_MOVED);
        }
        if (interview.state == State.WRITTEN && delivery.tries >= UNREAD) {
            all.add(UNREADABLE);
        }
        return all;
    }

    /** Null for none. */
    static String stored(Set<Attention> all) {
        return all.isEmpty() ? null : all.stream().map(Attention::name).collect(Collectors.joining(" "));
    }

    /** In the order above. @param stored or null */
    static List<Attention> parse(String stored) {
        return stored == null
                ? List.of()
                : Stream.of(stored.split(" ")).map(Attention::valueOf).toList();
    }

    private static boolean hasDeclined(List<Seat> seats, Seat.Kind kind) {
        return seats.stream()
                .anyMatch(seat -> seat.kind() == kind
                        && !seat.optional()
                        && seat.answer().filter(Reply.DECLINED::equals).isPresent());
    }
}
