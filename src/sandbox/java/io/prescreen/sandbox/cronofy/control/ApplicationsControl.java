package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.Application;
import io.prescreen.sandbox.cronofy.state.Applications;
import java.util.List;
import java.util.Map;

final class ApplicationsControl {

    private final Applications applications;

    ApplicationsControl(Applications applications) {
        this.applications = applications;
    }

    record Definition(String name, List<String> secrets) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sandbox/applications", this::list),
                new Route("PUT", "/sandbox/applications/:clientId", this::put));
    }

    private Answer list(Call call) {
        return ControlJson.answer(Map.of("applications", applications.all()));
    }

    private Answer put(Call call) {
        Definition definition = ControlJson.read(call.text(), Definition.class);
        try {
            Application application =
                    new Application(call.segment("clientId"), definition.name(), definition.secrets());
            applications.put(application);
            return ControlJson.answer(application);
        } catch (IllegalArgumentException e) {
            throw ControlJson.refusal(400, e.getMessage());
        }
    }
}
