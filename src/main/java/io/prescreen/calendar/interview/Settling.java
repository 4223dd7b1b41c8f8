package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.tenancy.PersonId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far an interview has come: the ends that its way may have, and what comes after a step that failed. */
@ApplicationScoped
class Settling {

    /** Rooms answer within seconds; nobody else does. */
    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(30);

    private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

    private final Noting noting;
    private final Pauses pauses;
    private final RelayConfig config;

    Settling(Noting noting, Pauses pauses, RelayConfig config) {
        this.noting = noting;
        this.pauses = pauses;
        this.config = config;
    }

    /** Nothing of it is in any calendar that is within our reach; what is not keeps it from being cancelled. */
    Uni<Void> cancelled(Job job) {
        boolean left = job.standing().stream().anyMatch(Standing::stranded);
        return noting.note(job, held -> {
            if (left) {
                fail(held, new Setback.Failed(Failure.EVENT_LEFT, null));
            } else if (held.isCurrent()) {
                settle(held.interview, State.CANCELLED);
                held.delivery.tries = 0;
                held.delivery.attention = null;
                held.release(null);
            } else {
                held.release(held.now);
            }
        });
    }

    /** To be called where {@code held} is current. All of it was read back. */
    void written(Held held) {
        Interview interview = held.interview;
        if (interview.state != State.WRITTEN) {
            held.fact(fact(Action.INTERVIEW_WRITTEN, interview));
        }
        settle(interview, State.WRITTEN);
        held.delivery.tries = 0;
        held.delivery.deviation = null;
        held.attend(List.of());
        held.releaseToRead(nextAnswers(interview, shorter(config.answersEvery(), FIRST_ANSWERS), held.now));
    }

    /** Null once it has begun: who was there, nobody reads from calendars. */
    static Instant nextAnswers(Interview interview, Duration wait, Instant now) {
        return interview.startsAt.isAfter(now) ? now.plus(wait) : null;
    }

    Uni<Void> setBack(Job job, Setback setback) {
        return setback instanceof Setback.Wait wait
                ? putOff(job, wait)
                : noting.note(job, held -> fail(held, (Setback.Failed) setback));
    }

    private Uni<Void> putOff(Job job, Setback.Wait wait) {
        return noting.note(job, held -> {
            Delivery delivery = held.delivery;
            Duration pause = longer(shorter(pauses.after(delivery.tries++), wait.most()), wait.least());
            if (wait.unanswered()) {
                // whatever is still under way there ends before anybody writes again
                delivery.dueAt = held.isCurrent() && !held.isWoken() ? held.now.plus(pause) : held.now;
            } else {
                held.release(held.now.plus(pause));
            }
        });
    }

    /** To be called under the lock. */
    void fail(Held held, Setback.Failed failed) {
        if (held.isCurrent()) {
            Interview interview = held.interview;
            if (interview.state != State.FAILED || interview.reason != failed.reason()) {
                held.fact(fact(Action.INTERVIEW_FAILED, interview).with("reason", word(failed.reason())));
            }
            settle(interview, State.FAILED);
            interview.reason = failed.reason();
            interview.reasonField = failed.field();
            held.attend(List.of());
        }
        held.release(isFinal(held, failed.reason()) ? null : held.now.plus(config.retryFailedEvery()));
    }

    /** Once it is over, only what is to be taken out is worth trying; that of a lost link, once there is another. */
    private static boolean isFinal(Held held, Failure reason) {
        return switch (reason) {
            case CONTENT_REFUSED, OVER, EVENT_LEFT -> true;
            default -> !held.interview.cancelled && !held.interview.endsAt.isAfter(held.now);
        };
    }

    /** What was not written in time is not written at all: nobody is invited to what is past. */
    Uni<Void> over(Job job) {
        return noting.note(job, held -> fail(held, new Setback.Failed(Failure.OVER, null)));
    }

    static Fact fact(Action action, Interview interview) {
        Fact fact =
                Fact.of(action).with("interview", interview.name).with("version", String.valueOf(interview.version));
        return interview.organiser == null ? fact : fact.person(new PersonId(interview.organiser));
    }

    /** As the contract spells it. */
    static String word(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT);
        return WORD_BREAK.matcher(words).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    static void settle(Interview interview, State state) {
        interview.state = state;
        interview.reason = null;
        interview.reasonField = null;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
