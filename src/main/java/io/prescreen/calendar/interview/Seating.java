package io.prescreen.calendar.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is asked to come, by what an interview says. Pure. */
final class Seating {

    private Seating() {}

    static List<Seat> of(Content content) {
        List<Seat> seats = new ArrayList<>();
        add(seats, Seat.Kind.ORGANISER, content.organiser());
        content.colleagues().forEach(colleague -> add(seats, Seat.Kind.COLLEAGUE, colleague));
        content.rooms().forEach(room -> add(seats, Seat.Kind.ROOM, new Content.Attendee(null, room, false)));
        content.candidates()
                .forEach(ignored -> add(seats, Seat.Kind.CANDIDATE, new Content.Attendee(null, null, false)));
        return List.copyOf(seats);
    }

    /** With the answers that whoever is still asked has given. */
    static List<Seat> of(Content content, Content before, List<Seat> seatsBefore) {
        return of(content).stream()
                .map(seat -> address(content, seat)
                        .flatMap(address -> seatsBefore.stream()
                                .filter(former -> former.kind() == seat.kind()
                                        && address(before, former).equals(Optional.of(address)))
                                .findFirst())
                        .map(former -> answered(seat, former))
                        .orElse(seat))
                .toList();
    }

    /** That of a candidate stands in the content alone; empty where there is none any more. */
    static Optional<String> address(Content content, Seat seat) {
        int candidate = seat.number()
                - 1
                - content.colleagues().size()
                - content.rooms().size();
        return seat.kind() == Seat.Kind.CANDIDATE
                ? Optional.of(content.candidates().get(candidate).email())
                : seat.mailbox();
    }

    private static Seat answered(Seat seat, Seat former) {
        return new Seat(
                seat.number(),
                seat.kind(),
                seat.person(),
                seat.mailbox(),
                seat.optional(),
                former.answer(),
                former.answeredAt());
    }

    private static void add(List<Seat> seats, Seat.Kind kind, Content.Attendee attendee) {
        seats.add(new Seat(
                seats.size(),
                kind,
                Optional.ofNullable(attendee.person()),
                Optional.ofNullable(attendee.mailbox()),
                attendee.optional(),
                Optional.empty(),
                Optional.empty()));
    }
}
