package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.writing.Handling;
import io.prescreen.sandbox.cronofy.writing.History.Applied;
import io.prescreen.sandbox.cronofy.writing.RoomPolicy;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;
import java.util.Map;

/** What becomes of writes after their 202, and what became of them; how rooms answer. */
final class WritesControl {

    private static final String WRITES = PeopleControl.ONE + "/writes";
    private static final String POLICY = PeopleControl.ONE + "/room-policy";

    private final CronofyState state;
    private final Writes writes;

    WritesControl(CronofyState state, Writes writes) {
        this.state = state;
        this.writes = writes;
    }

    record Policy(RoomPolicy policy) {

        Policy {
            if (policy == null) {
                throw new IllegalArgumentException("policy is missing: auto, accept, decline or silent");
            }
        }
    }

    /** @param held how many writes wait for their release */
    record Shown(Handling handling, int held) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sandbox/events/history", this::history),
                new Route("GET", WRITES, this::show),
                new Route("PUT", WRITES, this::handle),
                new Route("POST", WRITES + "/release", this::release),
                new Route("GET", POLICY, call -> show(mailbox(call))),
                new Route("PUT", POLICY, this::policy));
    }

    /** All of them, or those of one {@code eventId} or {@code mailbox}. */
    private Answer history(Call call) {
        Parameters wanted = call.queryParameters();
        List<Applied> applied = writes.history().all().stream()
                .filter(write ->
                        wanted.text("eventId").map(write.eventId()::equals).orElse(true))
                .filter(write -> wanted.text("mailbox")
                        .map(write.mailbox()::equalsIgnoreCase)
                        .orElse(true))
                .toList();
        return ControlJson.answer(Map.of("writes", applied));
    }

    private Answer show(Call call) {
        Mailbox mailbox = mailbox(call);
        return ControlJson.answer(new Shown(writes.handling(mailbox), writes.held(mailbox)));
    }

    private Answer handle(Call call) {
        writes.handle(mailbox(call), ControlJson.read(call.text(), Handling.class));
        return show(call);
    }

    private Answer release(Call call) {
        writes.release(mailbox(call));
        return show(call);
    }

    private Answer policy(Call call) {
        Policy policy = ControlJson.read(call.text(), Policy.class);
        writes.rooms().put(mailbox(call), policy.policy());
        return show(mailbox(call));
    }

    private Answer show(Mailbox mailbox) {
        return ControlJson.answer(new Policy(writes.rooms().policy(mailbox)));
    }

    private Mailbox mailbox(Call call) {
        return PeopleControl.find(call, state);
    }
}
