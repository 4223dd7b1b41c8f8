package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Fault;
import io.prescreen.sandbox.cronofy.http.Faults;
import io.prescreen.sandbox.cronofy.http.Operation;
import io.prescreen.sandbox.cronofy.http.Route;
import java.util.List;
import java.util.Map;

final class FaultsControl {

    private static final String ALL = "/sandbox/faults";
    private static final String ONE = "/sandbox/faults/:operation";

    private final Faults faults;

    FaultsControl(Faults faults) {
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::show),
                new Route("DELETE", ALL, this::clear),
                new Route("PUT", ONE, this::set),
                new Route("DELETE", ONE, this::remove));
    }

    private Answer show(Call call) {
        return ControlJson.answer(Map.of("faults", faults.current()));
    }

    private Answer set(Call call) {
        faults.set(operation(call), ControlJson.read(call.text(), Fault.class));
        return show(call);
    }

    private Answer clear(Call call) {
        faults.clear();
        return Answer.empty(204);
    }

    private Answer remove(Call call) {
        faults.remove(operation(call));
        return Answer.empty(204);
    }

    private static String operation(Call call) {
        String name = call.segment("operation");
        return name.equals(Faults.ALL) ? name : named(name).toString();
    }

    static Operation named(String name) {
        return Operation.named(name)
                .orElseThrow(() -> ControlJson.refusal(
                        400, "unknown operation: " + name + "; there are " + List.of(Operation.values())));
    }
}
