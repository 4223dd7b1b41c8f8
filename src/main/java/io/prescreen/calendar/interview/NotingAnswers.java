package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.interview.Answers.Change;
import io.prescreen.calendar.tenancy.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores answers, with a fact for each that changed, and decides whether candidates are invited now. */
@ApplicationScoped
class NotingAnswers {

    private final Seats seats;
    private final SealedContent contents;
    private final RelayConfig config;

    NotingAnswers(Seats seats, SealedContent contents, RelayConfig config) {
        this.seats = seats;
        this.contents = contents;
        this.config = config;
    }

    /** @param found all events of the interview that stand in the calendar */
    Uni<Void> note(Job job, Held held, List<ManagedEvent> found) {
        if (!held.isCurrent()) {
            held.release(held.now);
            return Uni.createFrom().voidItem();
        }
        Content content = contents.open(held.interview);
        Answers answers = Answers.of(job.wanted(), found);
        return seats.of(job.id())
                .chain(before -> store(held, answers.changes(content, before)))
                .chain(() -> seats.of(job.id()))
                .invoke(now -> conclude(held, content, now, answers))
                .replaceWithVoid();
    }

    private Uni<Void> store(Held held, List<Change> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> {
                    held.fact(fact(held.interview, change));
                    return seats.answered(held.interview.id, change.seat().number(), change.answer(), held.now);
                })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Of a candidate nothing but that it is one. */
    private static Fact fact(Interview interview, Change change) {
        Seat seat = change.seat();
        Fact fact = Fact.of(Action.INTERVIEW_ANSWERED)
                .with("interview", interview.name)
                .with("version", String.valueOf(interview.version))
                .with("seat", String.valueOf(seat.number()))
                .with("kind", Settling.word(seat.kind()))
                .with("answer", change.answer().map(Settling::word).orElse("none"));
        Fact named = seat.person().map(PersonId::new).map(fact::person).orElse(fact);
        return seat.mailbox().map(named::mailbox).orElse(named);
    }

    private void conclude(Held held, Content content, List<Seat> now, Answers answers) {
        Delivery delivery = held.delivery;
        delivery.tries = 0;
        delivery.deviation = answers.deviation().orElse(null);
        boolean released = delivery.invitation == Invitation.HELD && judge(held, content, now) == Invitation.RELEASED;
        held.attend(now);
        if (released) {
            held.release(held.now);
        } else {
            held.releaseToRead(next(held, content));
        }
    }

    private static Invitation judge(Held held, Content content, List<Seat> now) {
        Invitation judged = Holding.judge(content.invitation(), now, held.delivery.heldSince, held.now);
        held.delivery.invitation = judged;
        if (judged == Invitation.RELEASED) {
            // there is one more event to write
            Settling.settle(held.interview, State.PENDING);
            held.fact(Settling.fact(Action.INVITATION_RELEASED, held.interview));
        }
        return judged;
    }

    private Instant next(Held held, Content content) {
        Instant regular = Settling.nextAnswers(held.interview, config.answersEvery(), held.now);
        Optional<Instant> timesOut = Optional.of(held.delivery)
                .filter(delivery -> delivery.invitation == Invitation.HELD)
                .flatMap(delivery -> Holding.timesOutAt(content.invitation(), delivery.heldSince));
        return timesOut.filter(at -> regular != null && at.isBefore(regular)).orElse(regular);
    }
}
