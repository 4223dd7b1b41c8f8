package io.prescreen.sandbox.cronofy.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.RoomDetails;
import io.prescreen.sandbox.cronofy.state.Standing;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Mailboxes, whether of people or rooms. */
final class PeopleControl {

    private static final String ALL = "/sandbox/people";
    static final String ONE = "/sandbox/people/:mailbox";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@/\\\\]+@[^\\s@/\\\\]+");

    private final CronofyState state;

    PeopleControl(CronofyState state) {
        this.state = state;
    }

    record Person(String name, ZoneId zone, String provider, String unit, RoomDetails room) {

        Person {
            require(name != null && !name.isBlank(), "name is missing");
            require(zone != null, "zone is missing: an IANA time zone");
            require(
                    CalendarService.named(provider).isPresent(),
                    "provider must be exchange, office365, gsuite, outlook_com or icloud");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String mailbox,
            String name,
            String zone,
            String provider,
            String unit,
            RoomDetails room,
            boolean connected,
            boolean initialSyncRequired,
            List<String> calendars) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::list),
                new Route("GET", ONE, call -> show(find(call, state))),
                new Route("PUT", ONE, this::put),
                new Route("DELETE", ONE, this::remove));
    }

    static Mailbox find(Call call, CronofyState state) {
        String address = call.segment("mailbox");
        return state.mailboxes()
                .find(address)
                .orElseThrow(() -> ControlJson.refusal(404, "no such mailbox: " + address));
    }

    private Answer list(Call call) {
        List<Shown> people = state.mailboxes().all().stream().map(this::shown).toList();
        return ControlJson.answer(Map.of("people", people));
    }

    private Answer put(Call call) {
        String address = call.segment("mailbox");
        if (!ADDRESS.matcher(address).matches()) {
            throw ControlJson.refusal(400, "not a mailbox: " + address);
        }
        Person person = ControlJson.read(call.text(), Person.class);
        CalendarService service = CalendarService.named(person.provider()).orElseThrow();
        return show(state.mailboxes()
                .put(address, person.name(), person.zone(), service, Standing.of(person.unit(), person.room())));
    }

    private Answer remove(Call call) {
        state.access().remove(find(call, state));
        return Answer.empty(204);
    }

    private Answer show(Mailbox mailbox) {
        return ControlJson.answer(shown(mailbox));
    }

    private Shown shown(Mailbox mailbox) {
        return new Shown(
                mailbox.address(),
                mailbox.ownerName(),
                mailbox.zone().getId(),
                mailbox.service().service(),
                mailbox.unit(),
                mailbox.room().orElse(null),
                mailbox.isConnected(),
                mailbox.isInitialSyncRequired(),
                state.mailboxes().calendars(mailbox).stream()
                        .map(calendar -> calendar.name())
                        .toList());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
