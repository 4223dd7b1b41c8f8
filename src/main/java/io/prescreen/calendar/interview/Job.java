package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.tenancy.RowId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An interview as its holder found it, and what stands in calendars of it.
 *
 * @param attempt the holder's number: what a former one brings is not stored
 * @param woken what happened outside until it was taken
 * @param over its time is past: nothing of it is written any more
 * @param writeUntil no write is begun later
 * @param wanted the events that are to stand in the organiser's calendar, and nothing else; empty: nothing at all
 * @param standing the events that stand anywhere, or might
 */
record Job(
        RowId id,
        long attempt,
        long woken,
        long version,
        State state,
        boolean over,
        int tries,
        Instant writeUntil,
        Organiser organiser,
        List<PartEvent> wanted,
        List<Standing> standing) {

    /** What is left of the lease when a write begins: the longest that it can take, twice. */
    static final Duration WRITING_TAKES = Duration.ofSeconds(25);

    /** Everything stands as it should, as far as anybody has read. */
    boolean isSettled() {
        return state == State.WRITTEN
                && wanted.stream().allMatch(event -> standing.stream()
                        .anyMatch(one -> one.eventId().equals(event.eventId()) && one.isSeen(version)))
                && unwanted(settledCalendar()).isEmpty();
    }

    private Optional<String> settledCalendar() {
        return standing.stream()
                .filter(one -> one.isSeen(version))
                .map(Standing::calendar)
                .findFirst();
    }

    /** What has to go: everything but what is wanted in this calendar. What is out of reach is left where it is. */
    List<Standing> unwanted(Optional<String> calendar) {
        return standing.stream()
                .filter(one -> !one.stranded())
                .filter(one ->
                        calendar.isEmpty() || wanted.stream().noneMatch(event -> one.isFor(event, calendar.get())))
                .toList();
    }

    Optional<Standing> standing(PartEvent event, String calendar) {
        return standing.stream().filter(one -> one.isFor(event, calendar)).findFirst();
    }

    /** Some of it stands nowhere as it should. */
    boolean isUnsent() {
        return wanted.stream().anyMatch(event -> standing.stream()
                .noneMatch(one -> one.eventId().equals(event.eventId()) && one.isSent(version)));
    }

    List<PartEvent> unsent(String calendar) {
        return wanted.stream()
                .filter(event -> !standing(event, calendar)
                        .filter(one -> one.isSent(version))
                        .isPresent())
                .toList();
    }

    @Override
    public String toString() {
        return "Job[" + id.id() + ", attempt " + attempt + "]";
    }
}
