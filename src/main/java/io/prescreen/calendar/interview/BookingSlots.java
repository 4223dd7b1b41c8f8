package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.Change;
import io.prescreen.calendar.availability.Hold;
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
import java.util.List;

/** With the proof of a slot the time is held, and calendars are read again, before the interview is stored. */
@ApplicationScoped
class BookingSlots {

    private final Proofs proofs;
    private final Securing securing;
    private final OwnEvents own;
    private final Accepting accepting;

    BookingSlots(Proofs proofs, Securing securing, OwnEvents own, Accepting accepting) {
        this.proofs = proofs;
        this.securing = securing;
        this.own = own;
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
        return own.of(checked.wish().caller().tenant(), checked.existing())
                .chain(itsOwn -> securing.secure(checked.wish().caller(), proof, hold, itsOwn))
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
}
