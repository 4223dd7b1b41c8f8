package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.company.Organisation;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Crowd;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What mail domains set up for service accounts, and crowds of mailboxes to try them with. */
final class OrganisationsControl {

    private static final String ALL = "/sandbox/organisations";
    private static final String ONE = ALL + "/:domain/:provider";
    private static final int MOST = 100_000;

    private final CronofyState state;

    OrganisationsControl(CronofyState state) {
        this.state = state;
    }

    /** @param provider {@code office365} if absent */
    record Wanted(String domain, Integer count, String provider) {

        Wanted {
            if (domain == null || !domain.matches("[A-Za-z0-9.-]+")) {
                throw new IllegalArgumentException("domain is missing: a mail domain");
            }
            if (count == null || count < 1 || count > MOST) {
                throw new IllegalArgumentException("count must be 1 to " + MOST);
            }
            provider = provider == null ? "office365" : provider;
        }
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::list),
                new Route("GET", ONE, call -> ControlJson.answer(find(call))),
                new Route("PUT", ONE, this::change),
                new Route("POST", "/sandbox/crowd", this::crowd));
    }

    private Answer list(Call call) {
        return ControlJson.answer(Map.of("organisations", state.organisations().all()));
    }

    private Answer change(Call call) {
        Organisation current = find(call);
        Organisation changed = ControlJson.merge(current, call.text(), Organisation.class);
        if (!changed.isAt(current.domain(), current.provider())) {
            throw ControlJson.refusal(400, "domain and provider are those of the address");
        }
        state.organisations().put(changed);
        state.access().endWhatIsNotAllowedAnyMore();
        return ControlJson.answer(changed);
    }

    /** The domain gets {@code admin@} and {@code svc-calendar@} if nobody has set up anything there. */
    private Answer crowd(Call call) {
        Wanted wanted = ControlJson.read(call.text(), Wanted.class);
        CalendarService service = service(wanted.provider());
        List<String> addresses = Crowd.addresses(wanted.domain(), wanted.count());
        state.mailboxes().crowd(addresses, ZoneOffset.UTC, service);
        if (!state.organisations().isKnown(wanted.domain(), service)) {
            state.organisations().put(Organisation.usual(wanted.domain(), service.service()));
        }
        return ControlJson.answer(Map.of(
                "first", addresses.get(0),
                "last", addresses.get(addresses.size() - 1),
                "count", addresses.size()));
    }

    private Organisation find(Call call) {
        return state.organisations().find(call.segment("domain"), service(call.segment("provider")));
    }

    private static CalendarService service(String name) {
        return CalendarService.named(name)
                .filter(CalendarService::hasServiceAccounts)
                .orElseThrow(() -> ControlJson.refusal(400, "provider must be exchange, office365 or gsuite"));
    }
}
