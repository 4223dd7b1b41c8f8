package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.cronofy.ManagedEvent.Attendee;
import io.prescreen.calendar.cronofy.ManagedEvent.Status;
import io.prescreen.calendar.interview.Delivery.Deviation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the events of an interview tell of it. Pure.
 *
 * @param replies by mailbox, as far as calendars tell; empty: not answered, or taken back
 */
record Answers(Map<String, Optional<Reply>> replies, Optional<Deviation> deviation) {

    /** @param seat a seat whose answer is another one than before */
    record Change(Seat seat, Optional<Reply> answer) {}

    static Answers of(List<PartEvent> wanted, List<ManagedEvent> found) {
        List<ManagedEvent> ours = found.stream()
                .filter(event -> !event.deleted()
                        && wanted.stream().anyMatch(one -> one.eventId().equals(event.eventId())))
                .toList();
        return new Answers(replies(ours), deviation(wanted, ours));
    }

    private static Map<String, Optional<Reply>> replies(List<ManagedEvent> events) {
        return events.stream()
                .flatMap(event -> event.attendees().stream())
                .filter(attendee -> attendee.status() != Status.UNKNOWN)
                .collect(Collectors.toMap(Attendee::mailbox, Answers::reply, (one, other) -> one.or(() -> other)));
    }

    private static Optional<Reply> reply(Attendee attendee) {
        return switch (attendee.status()) {
            case ACCEPTED -> Optional.of(Reply.ACCEPTED);
            case TENTATIVE -> Optional.of(Reply.TENTATIVE);
            case DECLINED -> Optional.of(Reply.DECLINED);
            case NEEDS_ACTION, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Deviation> deviation(List<PartEvent> wanted, List<ManagedEvent> ours) {
        List<Optional<ManagedEvent>> found = wanted.stream()
                .map(one -> ours.stream()
                        .filter(event -> event.eventId().equals(one.eventId()))
                        .findFirst())
                .toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(Deviation.GONE);
        }
        boolean moved = ours.stream().anyMatch(event -> wanted.stream()
                .anyMatch(one -> one.eventId().equals(event.eventId()) && !ReadBack.isAt(one.draft(), event)));
        return moved ? Optional.of(Deviation.MOVED) : Optional.empty();
    }

    /** What has changed. Nobody's answer is forgotten because a calendar does not tell it. */
    List<Change> changes(Content content, List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.kind() != Seat.Kind.ORGANISER)
                .flatMap(seat -> Seating.address(content, seat)
                        .map(address -> replies.get(address.toLowerCase(Locale.ROOT)))
                        .filter(reply -> !reply.equals(seat.answer()))
                        .map(reply -> new Change(seat, reply))
                        .stream())
                .toList();
    }
}
