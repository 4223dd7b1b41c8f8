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

    /** Nothing could be read: what time decides is decided all the same. */
    Uni<Void> unread(Job job, Held held) {
        if (!held.isCurrent()) {
            held.release(held.now);
            return Uni.createFrom().voidItem();
        }
        return seats.of(job.id())
                .invoke(now -> {
                    held.delivery.tries++;
                    goOn(held, contents.open(held.interview), now);
                })
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
        held.delivery.tries = 0;
        held.delivery.deviation = answers.deviation().orElse(null);
        goOn(held, content, now);
    }

    private void goOn(Held held, Content content, List<Seat> now) {
        boolean released = isHeld(held) && judge(held, content, now) == Invitation.RELEASED;
        held.attend(now);
        if (released) {
            held.delivery.tries = 0;
            held.release(held.now);
        } else {
            held.releaseToRead(next(held, content));
        }
    }

    /** Nobody is invited to what is over. */
    private static boolean isHeld(Held held) {
        return held.delivery.invitation == Invitation.HELD && held.interview.endsAt.isAfter(held.now);
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
