package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft.Guest;
import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Hands over to Cronofy what is to stand in the organiser's calendar. That it might stand there is stored before: whoever
 * goes on after a crash knows where to look. Each call is made once; the next holder makes it again if need be.
 */
@ApplicationScoped
class SendingEvents {

    private final CalendarCalls calls;
    private final Noting noting;
    private final InterviewEvents events;
    private final SealedCalendar calendars;
    private final Evidence evidence;
    private final Pauses pauses;

    SendingEvents(
            CalendarCalls calls,
            Noting noting,
            InterviewEvents events,
            SealedCalendar calendars,
            Evidence evidence,
            Pauses pauses) {
        this.calls = calls;
        this.noting = noting;
        this.events = events;
        this.calendars = calendars;
        this.evidence = evidence;
        this.pauses = pauses;
    }

    Uni<Void> send(Job job, Open route) {
        List<PartEvent> unsent = job.unsent(route.calendar());
        return noting.noteWith(job, held -> expect(held, job, unsent, route.calendar()))
                .chain(() -> Multi.createFrom()
                        .iterable(unsent)
                        .onItem()
                        .transformToUniAndConcatenate(event -> send(job, route, event))
                        .collect()
                        .asList())
                .chain(() -> noting.note(job, this::handedOver));
    }

    private Uni<Void> send(Job job, Open route, PartEvent event) {
        return calls.write(job.organiser(), route, event, job.writeUntil())
                .chain(() -> noting.note(job, held -> held.event(event, route.calendar(), calendars)
                        .ifPresent(row -> sent(job, event, row, held.now))));
    }

    private void sent(Job job, PartEvent event, InterviewEvent row, Instant now) {
        row.sent(job.version(), now);
        if (event.part() == Part.CANDIDATES) {
            row.guests = evidence.guests(
                    job.id(),
                    event.draft().invite().stream().map(Guest::mailbox).toList());
        }
    }

    private Uni<Void> expect(Held held, Job job, List<PartEvent> unsent, String calendar) {
        return Multi.createFrom()
                .iterable(unsent)
                .onItem()
                .transformToUniAndConcatenate(event -> held.event(event, calendar, calendars)
                        .map(row -> widen(row, event))
                        .orElseGet(() -> persist(job, event, calendar)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Until it is seen at the new time, it may stand at either. */
    private static Uni<Void> widen(InterviewEvent row, PartEvent event) {
        row.startsAt = row.startsAt.isBefore(event.draft().start())
                ? row.startsAt
                : event.draft().start();
        row.endsAt = row.endsAt.isAfter(event.draft().end())
                ? row.endsAt
                : event.draft().end();
        row.deletedAt = null;
        row.stranded = false;
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> persist(Job job, PartEvent event, String calendar) {
        Organiser owner = job.organiser();
        InterviewEvent row = new InterviewEvent();
        row.id = RowId.fresh(job.id().tenantId());
        row.interview = job.id().id();
        row.part = event.part();
        row.organiser = owner.person().map(PersonId::value).orElse(null);
        row.mailbox = owner.mailbox();
        calendars.put(row, calendar);
        row.eventId = event.eventId();
        row.startsAt = event.draft().start();
        row.endsAt = event.draft().end();
        return events.persist(row).replaceWithVoid();
    }

    private void handedOver(Held held) {
        // one that was never confirmed is not better for having been sent once more
        if (held.isCurrent() && held.interview.reason != Failure.NOT_CONFIRMED) {
            Settling.settle(held.interview, State.HANDED_OVER);
            held.attend(List.of());
        }
        held.delivery.tries = 0;
        held.release(held.now.plus(pauses.after(0)));
    }
}
