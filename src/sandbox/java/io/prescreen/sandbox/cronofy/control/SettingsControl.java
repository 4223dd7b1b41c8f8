package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.Settings;
import io.prescreen.sandbox.cronofy.state.SettingsStore;
import java.util.List;

final class SettingsControl {

    private static final String PATH = "/sandbox/settings";

    private final SettingsStore settings;

    SettingsControl(SettingsStore settings) {
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(new Route("GET", PATH, this::show), new Route("PUT", PATH, this::change));
    }

    private Answer show(Call call) {
        return ControlJson.answer(settings.current());
    }

    private Answer change(Call call) {
        settings.replace(ControlJson.merge(settings.current(), call.text(), Settings.class));
        return show(call);
    }
}
