package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.Change;
import io.prescreen.calendar.availability.Hold;
import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.Proof;
import io.prescreen.calendar.availability.Proofs;
import io.prescreen.calendar.availability.Securing;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.interview.PuttingInterview.Checked;
import io.prescreen.calendar.interview.PuttingInterview.Put;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With the proof of a slot the time is held, and calendars are read again, before the interview is stored. */
@ApplicationScoped
class BookingSlots {

    private final Proofs proofs;
    private final Securing securing;
    private final Accepting accepting;

    BookingSlots(Proofs proofs, Securing securing, Accepting accepting) {
        this.proofs = proofs;
        this.securing = securing;
        this.accepting = accepting;
    }

    Uni<Put> book(Checked checked) {
        Schedule schedule = checked.wish().draft().schedule();
        Stretch time = new Stretch(schedule.start().instant(), schedule.end().instant());
        String token = checked.wish().draft().request().proof();
        return token == null
                ? accepting.accept(
                        checked, Hold.of(checked.wish().name(), time, Everybody.needed(checked.content())), false)
                : book(
                        checked,
                        time,
                        proofs.open(checked.wish().caller().tenant(), token)
                                .with(Everybody.mailboxes(checked.content())));
    }

    private Uni<Put> book(Checked checked, Stretch time, Proof proof) {
        if (!proof.slot().equals(time)) {
            throw Problem.field(ProblemType.PROOF_INVALID, "proof", "must be that of the slot from start to end");
        }
        Content content = checked.content();
        Hold hold = Hold.of(
                        checked.wish().name(),
                        proof,
                        Everybody.sought(content, proof.seen().keySet()))
                .takingAnyway(Everybody.needed(content));
        return securing.secure(
                        checked.wish().caller(), proof, hold, checked.existing().flatMap(BookingSlots::ownTime))
                .invoke(BookingSlots::requireNone)
                .chain(() -> accepting
                        .accept(checked, hold, true)
                        .onFailure()
                        .call(() -> securing.letGo(checked.wish().caller().tenant(), hold)));
    }

    static void requireNone(List<Change> changes) {
        if (!changes.isEmpty()) {
            boolean taken = changes.stream().anyMatch(change -> change.now() == Change.Now.PROMISED);
            throw Problem.with(
                    taken ? ProblemType.SLOT_TAKEN : ProblemType.AVAILABILITY_CHANGED,
                    "Look for slots again.",
                    "changes",
                    changes);
        }
    }

    /** What the interview itself has in the calendars does not stand in its own way. */
    static Optional<OwnTime> ownTime(Known known) {
        return known.content()
                .filter(content -> known.interview().state != State.CANCELLED && hasBeenWritten(known.interview()))
                .map(content -> ownTime(known, content));
    }

    private static boolean hasBeenWritten(Interview interview) {
        return interview.version > 1 || interview.state == State.HANDED_OVER || interview.state == State.WRITTEN;
    }

    private static OwnTime ownTime(Known known, Content content) {
        Map<String, OwnTime.Events> events = new HashMap<>();
        List<Audience> audiences = Audience.of(content, known.interview().isShared(), content.invitation() == null);
        events.put(content.organiser().mailbox(), new OwnTime.Events(audiences.size(), 0));
        known.seats().stream()
                .filter(seat -> seat.kind() == Seat.Kind.COLLEAGUE || seat.kind() == Seat.Kind.ROOM)
                .filter(seat -> seat.answer().filter(Reply.DECLINED::equals).isEmpty())
                .forEach(seat -> seat.mailbox().ifPresent(one -> events.put(one, new OwnTime.Events(1, 0))));
        return new OwnTime(new Stretch(known.interview().startsAt, known.interview().endsAt), events);
    }
}
