package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ManagedEventsRequest;
import io.prescreen.calendar.link.WritingRoute.Closed;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes events out of calendars, and looks whether they are gone. What stands in a calendar that is out of our reach for
 * good stays there; while it can be linked again, everything waits: a gap is better than a double.
 */
@ApplicationScoped
class RemovingEvents {

    private final Calendars calendars;
    private final CalendarCalls calls;
    private final Noting noting;
    private final Settling settling;
    private final Pauses pauses;
    private final RelayConfig config;
    private final Clock clock;

    RemovingEvents(
            Calendars calendars,
            CalendarCalls calls,
            Noting noting,
            Settling settling,
            Pauses pauses,
            RelayConfig config,
            Clock clock) {
        this.calendars = calendars;
        this.calls = calls;
        this.noting = noting;
        this.settling = settling;
        this.pauses = pauses;
        this.config = config;
        this.clock = clock;
    }

    /** @param unwanted at least one */
    Uni<Void> remove(Job job, List<Standing> unwanted) {
        boolean ordered = unwanted.stream().allMatch(one -> one.deletedAt() != null);
        return Multi.createFrom()
                .iterable(unwanted)
                .onItem()
                .transformToUniAndConcatenate(one -> remove(job, one))
                .collect()
                .asList()
                .chain(() -> noting.note(job, held -> next(job, unwanted, held, ordered)));
    }

    private Uni<Void> remove(Job job, Standing one) {
        return calendars.to(job.id().tenantId(), one.owner(), one.calendar()).chain(route -> {
            if (route instanceof Closed closed) {
                return outOfReach(job, one, closed);
            }
            return one.deletedAt() == null ? delete(job, one, (Open) route) : look(job, one, (Open) route);
        });
    }

    private Uni<Void> outOfReach(Job job, Standing one, Closed closed) {
        if (!closed.forGood()) {
            throw CalendarClosedException.because(closed.reason());
        }
        return noting.note(job, held -> held.event(one.id())
                .filter(ignored -> !held.isWoken())
                .ifPresent(event -> event.stranded = true));
    }

    private Uni<Void> delete(Job job, Standing one, Open route) {
        return calls.delete(one.owner(), route, one.eventId(), job.writeUntil())
                .chain(() ->
                        noting.note(job, held -> held.event(one.id()).ifPresent(event -> event.deletedAt = held.now)))
                .onFailure(RemovingEvents::isCalendarGone)
                .recoverWithUni(() -> noting.note(job, held -> held.gone(one.id())));
    }

    /** The link that knew the calendar does not any more: it is gone with it. */
    private static boolean isCalendarGone(Throwable failure) {
        return failure instanceof CalendarClosedException closed && closed.reason() == Failure.CALENDAR_MISSING;
    }

    private Uni<Void> look(Job job, Standing one, Open route) {
        Optional<ManagedEventsRequest> request =
                ReadableTime.around(one.startsAt(), one.endsAt(), one.calendar(), Instant.now(clock));
        if (request.isEmpty()) {
            // nobody can look there: that Cronofy took the deletion has to do
            return noting.note(job, held -> held.gone(one.id()));
        }
        return calls.find(Lane.WRITING, one.owner(), route, Set.of(one.eventId()), request.get())
                .chain(found -> found.stream()
                                .anyMatch(event ->
                                        !event.deleted() && event.eventId().equals(one.eventId()))
                        ? noting.note(job, held -> orderAgain(held, one))
                        : noting.note(job, held -> held.gone(one.id())));
    }

    private void orderAgain(Held held, Standing one) {
        held.event(one.id()).filter(event -> isOver(one.deletedAt(), held.now)).ifPresent(event -> {
            event.deletedAt = null;
            event.rounds++;
        });
    }

    private boolean isOver(Instant since, Instant now) {
        return !since.plus(config.confirmWithin()).isAfter(now);
    }

    private void next(Job job, List<Standing> unwanted, Held held, boolean looked) {
        List<InterviewEvent> left = unwanted.stream()
                .flatMap(one -> held.event(one.id()).stream())
                .filter(event -> !event.stranded)
                .toList();
        if (left.stream().anyMatch(event -> event.rounds >= ReadingBack.MOST_ROUNDS && event.deletedAt == null)) {
            settling.fail(held, new Setback.Failed(Failure.NOT_CONFIRMED, null));
        } else if (left.isEmpty()) {
            held.delivery.tries = 0;
            held.release(held.now);
        } else {
            Duration pause = pauses.after(looked ? ++held.delivery.tries : 0);
            held.release(held.now.plus(pause));
        }
    }
}
