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
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Reads, until an interview begins, what those who are invited have answered, and whether it still stands there. */
@ApplicationScoped
class ReadingAnswers {

    private static final Logger LOG = Logger.getLogger(ReadingAnswers.class);

    private final Calendars calendars;
    private final CalendarCalls calls;
    private final Noting noting;
    private final NotingAnswers answers;
    private final Clock clock;

    ReadingAnswers(Calendars calendars, CalendarCalls calls, Noting noting, NotingAnswers answers, Clock clock) {
        this.calendars = calendars;
        this.calls = calls;
        this.noting = noting;
        this.answers = answers;
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
                    return found(job, any, (Open) route);
                })
                .chain(found -> noting.noteWith(job, held -> answers.note(job, held, found)))
                .onFailure(ReadingAnswers::mayPass)
                .invoke(unread ->
                        LOG.warnf("answers to %s are read later: %s", job.id().id(), Delivering.wordsOf(unread)))
                .onFailure(ReadingAnswers::mayPass)
                .recoverWithUni(() -> noting.noteWith(job, held -> answers.unread(job, held)));
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof CalendarClosedException closed) || closed.reason() == Failure.DISCONNECTED;
    }

    private Uni<List<ManagedEvent>> found(Job job, Standing any, Open route) {
        Set<String> ids = job.wanted().stream().map(PartEvent::eventId).collect(Collectors.toSet());
        return ReadableTime.around(any.startsAt(), any.endsAt(), any.calendar(), Instant.now(clock))
                .map(what -> calls.find(Lane.PROBE, any.owner(), route, ids, what))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }
}
