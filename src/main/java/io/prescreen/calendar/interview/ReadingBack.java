package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether the calendar shows what Cronofy took. What it does not show in time is sent again. */
@ApplicationScoped
class ReadingBack {

    /** So often something is sent again before it has failed. */
    static final int MOST_ROUNDS = 3;

    private final CalendarCalls calls;
    private final Noting noting;
    private final Settling settling;
    private final SealedCalendar calendars;
    private final Promises promises;
    private final Evidence evidence;
    private final Pauses pauses;
    private final RelayConfig config;
    private final Clock clock;

    ReadingBack(
            CalendarCalls calls,
            Noting noting,
            Settling settling,
            SealedCalendar calendars,
            Promises promises,
            Evidence evidence,
            Pauses pauses,
            RelayConfig config,
            Clock clock) {
        this.calls = calls;
        this.noting = noting;
        this.settling = settling;
        this.calendars = calendars;
        this.promises = promises;
        this.evidence = evidence;
        this.pauses = pauses;
        this.config = config;
        this.clock = clock;
    }

    /** Everything was sent. */
    Uni<Void> read(Job job, Open route) {
        return found(job, route)
                .chain(found -> noting.noteWith(job, held -> {
                    List<InterviewEvent> missing = missing(job, route, found, held);
                    if (missing.isEmpty() && held.isCurrent()) {
                        settling.written(held);
                        return promises.kept(held.interview, held.now);
                    }
                    wait(missing, held);
                    return Uni.createFrom().voidItem();
                }));
    }

    private Uni<List<ManagedEvent>> found(Job job, Open route) {
        PartEvent any = job.wanted().get(0);
        return ReadableTime.around(any.draft().start(), any.draft().end(), route.calendar(), Instant.now(clock))
                .map(what -> calls.read(Lane.WRITING, job.organiser(), route, what))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private List<InterviewEvent> missing(Job job, Open route, List<ManagedEvent> found, Held held) {
        return job.wanted().stream()
                .flatMap(event -> held.event(event, route.calendar(), calendars)
                        .map(row -> isSeen(job, event, row, found, held.now)
                                ? Stream.<InterviewEvent>empty()
                                : Stream.of(row))
                        .orElseGet(Stream::empty))
                .toList();
    }

    private boolean isSeen(Job job, PartEvent event, InterviewEvent row, List<ManagedEvent> found, Instant now) {
        EventDraft sent = event.draft();
        Optional<ManagedEvent> right = ReadBack.right(sent, found);
        byte[] words = right.map(shown -> evidence.words(job.id(), sent, shown)).orElse(null);
        if (words == null || Evidence.isStale(row.words, words)) {
            return false;
        }
        boolean known = Evidence.isKnown(row.words, words) && ReadBack.invites(sent, right.get());
        boolean seen = known
                || ReadBack.of(sent, found, job.version() == 1) == ReadBack.WHOLE
                || isOver(row.sentAt, now) && isRoughEnough(job, row);
        if (seen) {
            row.seen(job.version(), sent.start(), sent.end());
            row.words = words;
        }
        return seen;
    }

    /**
     * Calendar services have ways of their own with words and addresses: that is not worth sending it again, unless what is
     * shown may be of before.
     */
    private static boolean isRoughEnough(Job job, InterviewEvent row) {
        return job.version() == 1 || row.words != null || row.rounds > 0;
    }

    private void wait(List<InterviewEvent> missing, Held held) {
        List<InterviewEvent> overdue =
                missing.stream().filter(row -> isOver(row.sentAt, held.now)).toList();
        overdue.forEach(InterviewEvent::again);
        if (overdue.stream().anyMatch(row -> row.rounds >= MOST_ROUNDS)) {
            settling.fail(held, new Setback.Failed(Failure.NOT_CONFIRMED, null));
        } else if (overdue.isEmpty()) {
            held.release(held.now.plus(pauses.after(++held.delivery.tries)));
        } else {
            held.release(held.now);
        }
    }

    private boolean isOver(Instant since, Instant now) {
        return since == null || !since.plus(config.confirmWithin()).isAfter(now);
    }
}
