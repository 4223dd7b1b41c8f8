package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.calendar.InvalidIcsException;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import io.prescreen.sandbox.cronofy.state.Restriction;
import java.util.List;

/** The calendars of a mailbox as iCalendar text. */
final class CalendarsControl {

    private static final String PATH = "/sandbox/people/:mailbox/calendars/:name";

    private final CronofyState state;

    CalendarsControl(CronofyState state) {
        this.state = state;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", PATH, this::show),
                new Route("PUT", PATH, this::put),
                new Route("DELETE", PATH, this::remove),
                new Route("PUT", PATH + "/restriction", this::restrict));
    }

    private Answer show(Call call) {
        return state.mailboxes().calendars(PeopleControl.find(call, state)).stream()
                .filter(calendar -> calendar.name().equals(call.segment("name")))
                .map(MailboxCalendar::ics)
                .map(ics -> Answer.of(200, "text/calendar; charset=utf-8", ics))
                .findFirst()
                .orElseThrow(() -> unknown(call));
    }

    private Answer put(Call call) {
        try {
            PeopleControl.find(call, state).put(call.segment("name"), call.text());
            return Answer.empty(204);
        } catch (InvalidIcsException invalid) {
            throw ControlJson.refusal(422, invalid.getMessage());
        }
    }

    private Answer restrict(Call call) {
        show(call);
        Restriction restriction = ControlJson.read(call.text(), Restriction.class);
        PeopleControl.find(call, state).restrict(call.segment("name"), restriction);
        return Answer.empty(204);
    }

    private Answer remove(Call call) {
        if (!PeopleControl.find(call, state).remove(call.segment("name"))) {
            throw unknown(call);
        }
        return Answer.empty(204);
    }

    private static Refusal unknown(Call call) {
        return ControlJson.refusal(404, "no such calendar: " + call.segment("name"));
    }
}
