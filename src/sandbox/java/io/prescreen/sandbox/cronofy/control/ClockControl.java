package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.SandboxClock;
import java.time.Instant;
import java.util.List;

/** Stops the clock at an instant, or lets it run with real time again. */
final class ClockControl {

    private static final String PATH = "/sandbox/clock";

    private final SandboxClock clock;

    ClockControl(SandboxClock clock) {
        this.clock = clock;
    }

    record Now(Instant now) {

        Now {
            if (now == null) {
                throw new IllegalArgumentException("now is missing: an instant such as 2026-03-02T08:00:00Z");
            }
        }
    }

    record Reading(Instant now, boolean stopped) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", PATH, this::show),
                new Route("PUT", PATH, this::stop),
                new Route("DELETE", PATH, this::run));
    }

    private Answer show(Call call) {
        return ControlJson.answer(new Reading(clock.now(), clock.isStopped()));
    }

    private Answer stop(Call call) {
        clock.stopAt(ControlJson.read(call.text(), Now.class).now());
        return show(call);
    }

    private Answer run(Call call) {
        clock.runFree();
        return Answer.empty(204);
    }
}
