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
import java.time.Instant;
import java.util.List;

/**
 * What is done in an organiser's calendar. Fails with a {@link CalendarClosedException} when somebody has to do something
 * about it, and otherwise with what Cronofy says: then it is worth trying again.
 */
@ApplicationScoped
class CalendarCalls {

    private final LinkUse use;
    private final Cronofy cronofy;
    private final Calendars calendars;

    CalendarCalls(LinkUse use, Cronofy cronofy, Calendars calendars) {
        this.use = use;
        this.cronofy = cronofy;
        this.calendars = calendars;
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
        return explained(
                owner,
                from,
                use.withToken(
                        Lane.WRITING,
                        from.link(),
                        (turn, token) -> cronofy.deleteEvent(turn, token, from.calendar(), eventId, latest)));
    }

    Uni<List<ManagedEvent>> read(Lane lane, Organiser owner, Open where, ManagedEventsRequest what) {
        return explained(
                owner,
                where,
                use.withToken(lane, where.link(), (turn, token) -> cronofy.managedEvents(turn, token, what)));
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

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof CronofyFailure cronofy && cronofy.reason() == CronofyFailure.Reason.INVALID;
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
