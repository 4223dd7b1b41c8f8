package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.company.Sharing;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who shares a mailbox with whom, and how they answer. */
final class SharingControl {

    private static final String ALL = "/sandbox/sharing";
    private static final String ONE = "/sandbox/sharing/:mailbox";

    private final CronofyState state;

    SharingControl(CronofyState state) {
        this.state = state;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::list),
                new Route("GET", ONE, this::show),
                new Route("PUT", ONE, this::change),
                new Route("DELETE", ONE, this::remove));
    }

    private Answer list(Call call) {
        Map<String, Sharing> all = new LinkedHashMap<>();
        state.mailboxes().all().forEach(mailbox -> all.put(mailbox.address(), of(mailbox)));
        return ControlJson.answer(Map.of("sharing", all));
    }

    private Answer show(Call call) {
        return ControlJson.answer(of(PeopleControl.find(call, state)));
    }

    private Answer change(Call call) {
        Mailbox mailbox = PeopleControl.find(call, state);
        Sharing sharing = ControlJson.merge(of(mailbox), call.text(), Sharing.class);
        if (sharing.grants() != null && state.mailboxes().find(sharing.grants()).isEmpty()) {
            throw ControlJson.refusal(400, "grants: no such mailbox: " + sharing.grants());
        }
        state.shares().put(mailbox.address(), sharing);
        state.access().endWhatIsNotAllowedAnyMore();
        return show(call);
    }

    private Answer remove(Call call) {
        state.shares().remove(PeopleControl.find(call, state).address());
        state.access().endWhatIsNotAllowedAnyMore();
        return Answer.empty(204);
    }

    private Sharing of(Mailbox mailbox) {
        return state.shares().of(mailbox.address());
    }
}
