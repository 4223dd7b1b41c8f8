package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import java.util.List;

/** How Cronofy gets on with a mailbox: connected or not, read for the first time or not. */
final class ConnectionControl {

    private final CronofyState state;

    ConnectionControl(CronofyState state) {
        this.state = state;
    }

    record InitialSync(Boolean required) {

        InitialSync {
            if (required == null) {
                throw new IllegalArgumentException("required is missing: true or false");
            }
        }
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", PeopleControl.ONE + "/disconnect", this::disconnect),
                new Route("POST", PeopleControl.ONE + "/relink", this::relink),
                new Route("PUT", PeopleControl.ONE + "/initial-sync", this::initialSync));
    }

    private Answer disconnect(Call call) {
        state.mailboxes().disconnect(PeopleControl.find(call, state));
        return Answer.empty(204);
    }

    private Answer relink(Call call) {
        PeopleControl.find(call, state).connect();
        return Answer.empty(204);
    }

    private Answer initialSync(Call call) {
        boolean required = ControlJson.read(call.text(), InitialSync.class).required();
        PeopleControl.find(call, state).requireInitialSync(required);
        return Answer.empty(204);
    }
}
