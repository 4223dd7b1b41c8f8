package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.link.WritingRoute.Closed;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads, until an interview begins, what those who are invited have answered, and whether it still stands there. */
@ApplicationScoped
class ReadingAnswers {

    private static final Logger LOG = Logger.getLogger(ReadingAnswers.class);

    private final Calendars calendars;
    private final CalendarCalls calls;
    private final Noting noting;
    private final NotingAnswers answers;
    private final RelayConfig config;
    private final Clock clock;

    ReadingAnswers(
            Calendars calendars,
            CalendarCalls calls,
            Noting noting,
            NotingAnswers answers,
            RelayConfig config,
            Clock clock) {
        this.calendars = calendars;
        this.calls = calls;
        this.noting = noting;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Of one that is written. What cannot be read now is read another time; it stands there all the same. Fails when the
     * calendar is out of our reach for good: nobody keeps right what stands there, and somebody has to know.
     */
    Uni<Void> read(Job job) {
        Standing any = job.standing().stream()
                .filter(one -> one.isSeen(job.version()))
                .findFirst()
                .orElseThrow();
        return calendars
                .to(job.id().tenantId(), any.owner(), any.calendar())
                .chain(route -> {
                    if (route instanceof Closed closed) {
                        throw CalendarClosedException.because(closed.reason());
                    }
                    return found(any, (Open) route);
                })
                .chain(found -> noting.noteWith(job, held -> answers.note(job, held, found)))
                .onFailure(ReadingAnswers::mayPass)
                .invoke(unread ->
                        LOG.warnf("answers to %s are read later: %s", job.id().id(), Delivering.wordsOf(unread)))
                .onFailure(ReadingAnswers::mayPass)
                .recoverWithUni(() -> noting.note(job, this::later));
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof CalendarClosedException closed) || closed.reason() == Failure.DISCONNECTED;
    }

    private Uni<List<ManagedEvent>> found(Standing any, Open route) {
        return ReadableTime.around(any.startsAt(), any.endsAt(), any.calendar(), Instant.now(clock))
                .map(what -> calls.read(Lane.PROBE, any.owner(), route, what))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private void later(Held held) {
        held.releaseToRead(Settling.nextAnswers(held.interview, config.answersEvery(), held.now));
    }
}
