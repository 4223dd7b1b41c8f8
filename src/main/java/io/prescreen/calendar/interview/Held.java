package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of an interview, locked, while its holder notes what has become of it. */
final class Held {

    final Interview interview;
    final Delivery delivery;
    final Instant now;
    private final Job job;
    private final List<InterviewEvent> events;
    private final List<UUID> gone = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    Held(Job job, Interview interview, Delivery delivery, List<InterviewEvent> events, Instant now) {
        this.job = job;
        this.interview = interview;
        this.delivery = delivery;
        this.events = events;
        this.now = now;
    }

    /** Nobody has changed it since it was taken. */
    boolean isCurrent() {
        return interview.version == job.version() && !interview.isErased();
    }

    /** A link was made, or the like, since it was taken: what was found then need not be so any more. */
    boolean isWoken() {
        return delivery.woken != job.woken();
    }

    /** The same event, as it is now. */
    Optional<InterviewEvent> event(UUID id) {
        return events.stream().filter(one -> one.id.id().equals(id)).findFirst();
    }

    /** The event as which this one stands in a calendar, or might. */
    Optional<InterviewEvent> event(PartEvent wanted, String calendar, SealedCalendar calendars) {
        return events.stream()
                .filter(one -> one.eventId.equals(wanted.eventId())
                        && calendars.open(one).equals(calendar))
                .findFirst();
    }

    void gone(UUID id) {
        gone.add(id);
    }

    List<UUID> gone() {
        return List.copyOf(gone);
    }

    void fact(Fact fact) {
        facts.add(fact);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Somebody should look at it, or need not any more. @param seats as far as answers matter now */
    void attend(List<Seat> seats) {
        boolean left = events.stream().anyMatch(one -> one.stranded && !gone.contains(one.id.id()));
        delivery.attention = Attention.stored(Attention.of(interview, delivery, seats, left));
    }

    /** Gives it back. @param due when nobody has changed it meanwhile: then it is due at once */
    void release(Instant due) {
        delivery.release(!isWoken() && isCurrent() || interview.isErased() ? due : now);
    }

    /** The same of one that is settled: what comes next is to read answers. @param due null: no more */
    void releaseToRead(Instant due) {
        release(due);
        delivery.reading = isCurrent() && !isWoken();
    }
}
