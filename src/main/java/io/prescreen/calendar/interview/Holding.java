package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InvitationRule.After;
import io.prescreen.calendar.interview.InvitationRule.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the invitation of candidates is held back, and for how long. Pure. */
final class Holding {

    private Holding() {}

    /** For each version once: what was decided stays while nothing changes. */
    static void decide(Delivery delivery, Interview interview, Content content, boolean invited, Instant now) {
        if (Objects.equals(delivery.decided, interview.version)) {
            return;
        }
        delivery.decided = interview.version;
        boolean hold = content.invitation() != null && !content.candidates().isEmpty() && !invited;
        if (!hold) {
            delivery.invitation =
                    invited && delivery.invitation == Invitation.RELEASED ? Invitation.RELEASED : Invitation.AT_ONCE;
            return;
        }
        boolean goesOn = delivery.invitation == Invitation.HELD && interview.startsAt.equals(delivery.heldFor);
        delivery.invitation = Invitation.HELD;
        // whoever accepted another time, or one that was called off, has to answer again
        delivery.heldSince = goesOn ? delivery.heldSince : now;
        delivery.heldFor = interview.cancelled ? Instant.EPOCH : interview.startsAt;
    }

    /** What becomes of one that is held, by the answers seen so far. */
    static Invitation judge(InvitationRule rule, List<Seat> seats, Instant heldSince, Instant now) {
        if (isEnough(rule, seats)) {
            return Invitation.RELEASED;
        }
        boolean over =
                timesOutAt(rule, heldSince).filter(at -> !at.isAfter(now)).isPresent();
        if (!over) {
            return Invitation.HELD;
        }
        return rule.then() == Then.INVITE ? Invitation.RELEASED : Invitation.TIMED_OUT;
    }

    /** Empty: never. */
    static Optional<Instant> timesOutAt(InvitationRule rule, Instant heldSince) {
        return Optional.ofNullable(rule.patience()).map((Duration patience) -> heldSince.plus(patience));
    }

    private static boolean isEnough(InvitationRule rule, List<Seat> seats) {
        List<Seat> required = seats.stream()
                .filter(seat -> seat.kind() == Seat.Kind.COLLEAGUE && !seat.optional())
                .toList();
        long accepted = required.stream()
                .filter(seat -> seat.answer().filter(Reply.ACCEPTED::equals).isPresent())
                .count();
        return accepted >= (rule.after() == After.ACCEPTED ? rule.accepted() : required.size());
    }
}
