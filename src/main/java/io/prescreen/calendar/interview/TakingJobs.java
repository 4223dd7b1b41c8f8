package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a holder needs to know, and decides by the way whether candidates are invited. */
@ApplicationScoped
class TakingJobs {

    private final Tenancy tenancy;
    private final Interviews interviews;
    private final Deliveries deliveries;
    private final InterviewEvents events;
    private final SealedContent contents;
    private final SealedCalendar calendars;
    private final EventIds ids;
    private final Organisers organisers;
    private final Evidence evidence;
    private final Clock clock;

    TakingJobs(
            Tenancy tenancy,
            Interviews interviews,
            Deliveries deliveries,
            InterviewEvents events,
            SealedContent contents,
            SealedCalendar calendars,
            EventIds ids,
            Organisers organisers,
            Evidence evidence,
            Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.deliveries = deliveries;
        this.events = events;
        this.contents = contents;
        this.calendars = calendars;
        this.ids = ids;
        this.organisers = organisers;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Empty when there is nothing to do for it any more. */
    Uni<Optional<Job>> take(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> {
            Instant now = Instant.now(clock);
            return interviews
                    .locked(id)
                    .chain(found -> found.isEmpty()
                            ? Uni.createFrom().item(Optional.<Job>empty())
                            : deliveries.locked(id).chain(delivery -> take(now, found.get(), delivery.orElseThrow())));
        });
    }

    private Uni<Optional<Job>> take(Instant now, Interview interview, Delivery delivery) {
        if (!delivery.take()) {
            // a replica that stalled between claiming and taking reads the number of who took over
            return Uni.createFrom().item(Optional.empty());
        }
        if (interview.isErased()) {
            delivery.release(null);
            return Uni.createFrom().item(Optional.empty());
        }
        return organisers
                .of(interview.id.tenantId(), interview.organiser, interview.mailbox)
                .chain(organiser -> deliveries.left(interview.id).chain(left -> events.of(interview.id)
                        .map(standing -> Optional.of(job(now, interview, delivery, left, organiser, standing)))));
    }

    private Job job(
            Instant now,
            Interview interview,
            Delivery delivery,
            Duration left,
            Organiser organiser,
            List<InterviewEvent> standing) {
        Content content = contents.open(interview);
        Holding.decide(delivery, interview, content, isInvited(interview.id, content, standing), now);
        return new Job(
                interview.id,
                delivery.attempt,
                delivery.woken,
                interview.version,
                interview.state,
                !interview.endsAt.isAfter(now),
                delivery.tries,
                now.plus(left).minus(Job.WRITING_TAKES),
                organiser,
                Plan.of(interview, content, delivery.invitation.isOut(), ids),
                standing.stream().map(this::standing).toList());
    }

    /** Whoever has been invited stays so, whatever is said later about when to invite; of others it says nothing. */
    private boolean isInvited(RowId interview, Content content, List<InterviewEvent> standing) {
        return content.candidates().stream().allMatch(candidate -> standing.stream()
                .filter(one -> one.part == Part.CANDIDATES && one.deletedAt == null)
                .anyMatch(one -> evidence.isGuest(interview, one.guests, candidate.email())));
    }

    private Standing standing(InterviewEvent event) {
        return new Standing(
                event.id.id(),
                event.part,
                new Organiser(Optional.ofNullable(event.organiser).map(PersonId::new), event.mailbox),
                calendars.open(event),
                event.eventId,
                event.startsAt,
                event.endsAt,
                event.sentVersion,
                event.sentAt,
                event.seenVersion,
                event.rounds,
                event.deletedAt,
                event.stranded);
    }
}
