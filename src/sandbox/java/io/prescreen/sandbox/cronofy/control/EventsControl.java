package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Meetings;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;
import java.util.Map;

/**
 * Events that applications wrote, as those have them who organise or attend, and what they do with them. An attendee may be
 * anybody, also somebody who has no mailbox here.
 */
final class EventsControl {

    private static final String ALL = PeopleControl.ONE + "/events";
    private static final String ONE = ALL + "/:uid";

    private final CronofyState state;
    private final Meetings meetings;

    EventsControl(CronofyState state, Writes writes) {
        this.state = state;
        this.meetings = writes.meetings();
    }

    record Given(Status status) {

        Given {
            if (status == null) {
                throw new IllegalArgumentException("status is missing: needs_action, accepted, tentative or declined");
            }
        }
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sandbox/events", this::all),
                new Route("GET", ALL, this::list),
                new Route("GET", ONE, call -> ControlJson.answer(ShownEvent.of(find(call), person(call)))),
                new Route("PUT", ONE, this::change),
                new Route("DELETE", ONE, this::remove),
                new Route("POST", ONE + "/answer", this::answer));
    }

    /** Each once, as its organiser has it. */
    private Answer all(Call call) {
        return ControlJson.answer(Map.of(
                "events",
                state.events().all().stream()
                        .filter(event -> !event.deleted())
                        .map(event -> ShownEvent.of(event, event.key().mailbox()))
                        .toList()));
    }

    private Answer list(Call call) {
        List<ShownEvent> events = state.events().of(person(call)).stream()
                .filter(event -> !event.deleted())
                .map(event -> ShownEvent.of(event, person(call)))
                .toList();
        return ControlJson.answer(Map.of("events", events));
    }

    private Answer change(Call call) {
        Event event = organised(call);
        ChangedEvent current = ChangedEvent.of(event.content());
        Content changed =
                ControlJson.merge(current, call.text(), ChangedEvent.class).in(event.content());
        meetings.change(event, changed);
        return ControlJson.answer(ShownEvent.of(find(call), person(call)));
    }

    private Answer remove(Call call) {
        Event event = find(call);
        if (event.isOrganisedBy(person(call))) {
            meetings.delete(event);
        } else {
            meetings.removeFrom(event, person(call));
        }
        return Answer.empty(204);
    }

    private Answer answer(Call call) {
        Event event = find(call);
        if (event.attendee(person(call)).isEmpty()) {
            throw ControlJson.refusal(409, person(call) + " organises it");
        }
        meetings.answer(
                event, person(call), ControlJson.read(call.text(), Given.class).status());
        return ControlJson.answer(ShownEvent.of(find(call), person(call)));
    }

    private Event organised(Call call) {
        Event event = find(call);
        if (!event.isOrganisedBy(person(call))) {
            throw ControlJson.refusal(
                    409, "only its organiser can change it: " + event.key().mailbox());
        }
        return event;
    }

    private Event find(Call call) {
        return state.events()
                .byUid(call.segment("uid"))
                .filter(event -> !event.deleted() && event.isInCalendarOf(person(call)))
                .orElseThrow(() -> ControlJson.refusal(404, "no such event: " + call.segment("uid")));
    }

    private static String person(Call call) {
        return call.segment("mailbox");
    }
}
