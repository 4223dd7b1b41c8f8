package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.cronofy.ManagedEventsRequest;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.link.WritingRoute;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done in an organiser's calendar. Fails with a {@link CalendarClosedException} when somebody has to do something
 * about it, and otherwise with what Cronofy says: then it is worth trying again.
 */
@ApplicationScoped
class CalendarCalls {

    private final LinkUse use;
    private final Cronofy cronofy;
    private final Calendars calendars;
    private final Clock clock;

    CalendarCalls(LinkUse use, Cronofy cronofy, Calendars calendars, Clock clock) {
        this.use = use;
        this.cronofy = cronofy;
        this.calendars = calendars;
        this.clock = clock;
    }

    Uni<Void> write(Organiser owner, Open to, PartEvent event, Instant latest) {
        return explained(
                        owner,
                        to,
                        use.withToken(
                                Lane.WRITING,
                                to.link(),
                                (turn, token) -> cronofy.writeEvent(turn, token, to.calendar(), event.draft(), latest)))
                .onFailure(CalendarCalls::isRefusal)
                .transform(failure -> refusal(event.part(), (CronofyFailure) failure));
    }

    Uni<Void> delete(Organiser owner, Open from, String eventId, Instant latest) {
        Uni<Void> call = use.withToken(
                Lane.WRITING,
                from.link(),
                (turn, token) -> cronofy.deleteEvent(turn, token, from.calendar(), eventId, latest));
        return explained(
                owner,
                from,
                call.onFailure(CalendarCalls::isNotFound).recoverWithUni(failure -> notFound(owner, from, failure)));
    }

    /** Of a calendar that is there: then it is the event that is not, which is what was wanted. */
    private Uni<Void> notFound(Organiser owner, Open from, Throwable failure) {
        return calendars
                .again(from.link().tenantId(), owner, from)
                .chain(found -> found instanceof Open
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(closed(found, failure)));
    }

    Uni<List<ManagedEvent>> read(Lane lane, Organiser owner, Open where, ManagedEventsRequest what) {
        return explained(
                owner,
                where,
                use.withToken(lane, where.link(), (turn, token) -> cronofy.managedEvents(turn, token, what)));
    }

    /** The same; where one of those wanted is not there, all that can be read: somebody may have moved it far away. */
    Uni<List<ManagedEvent>> find(
            Lane lane, Organiser owner, Open where, Set<String> wanted, ManagedEventsRequest near) {
        return read(lane, owner, where, near).chain(found -> {
            Set<String> there = found.stream()
                    .filter(event -> !event.deleted())
                    .map(ManagedEvent::eventId)
                    .collect(Collectors.toSet());
            return there.containsAll(wanted)
                    ? Uni.createFrom().item(found)
                    : read(lane, owner, where, ReadableTime.whole(where.calendar(), Instant.now(clock)));
        });
    }

    /** Cronofy's status alone does not tell whether the link, its scope or the calendar is the reason. */
    private <T> Uni<T> explained(Organiser owner, Open there, Uni<T> call) {
        return call.onFailure(CalendarCalls::isAboutTheLink).recoverWithUni(failure -> calendars
                .again(there.link().tenantId(), owner, there)
                .chain(found -> Uni.createFrom().failure(closed(found, failure))));
    }

    private static CalendarClosedException closed(WritingRoute found, Throwable failure) {
        return found instanceof WritingRoute.Closed closed
                ? CalendarClosedException.because(closed.reason())
                : new CalendarClosedException(reasonOf(failure), null);
    }

    /** As far as anybody knows the calendar is open all the same. */
    private static Failure reasonOf(Throwable failure) {
        if (failure instanceof CronofyFailure cronofy) {
            return switch (cronofy.reason()) {
                case FORBIDDEN -> Failure.LOOK_ONLY;
                case NOT_FOUND -> Failure.CALENDAR_MISSING;
                default -> Failure.DISCONNECTED;
            };
        }
        return Failure.DISCONNECTED;
    }

    private static boolean isAboutTheLink(Throwable failure) {
        return failure instanceof LinkDisconnectedException
                || failure instanceof CronofyFailure cronofy
                        && switch (cronofy.reason()) {
                            case LOCKED, FORBIDDEN, NOT_FOUND, TOKEN_REFUSED, AUTHORIZATION_ENDED -> true;
                            case INVALID, RATE_LIMITED, UNAVAILABLE, MALFORMED -> false;
                        };
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof CronofyFailure cronofy && cronofy.reason() == CronofyFailure.Reason.NOT_FOUND;
    }

    /** Other refusals are not about what an interview says: of our secret, for instance. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof CronofyFailure cronofy && cronofy.isAboutContent();
    }

    private static CalendarClosedException refusal(Part part, CronofyFailure refused) {
        if (refused.fields().contains("calendar_id")) {
            return new CalendarClosedException(Failure.CALENDAR_READ_ONLY, null);
        }
        String field = refused.fields().stream()
                .findFirst()
                .map(name -> RefusedField.of(part, name))
                .orElse(null);
        return new CalendarClosedException(Failure.CONTENT_REFUSED, field);
    }
}
