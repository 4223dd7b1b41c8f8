package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.cronofy.api.AccessibleCalendarsEndpoint;
import io.prescreen.sandbox.cronofy.api.AccountEndpoint;
import io.prescreen.sandbox.cronofy.api.BatchEndpoint;
import io.prescreen.sandbox.cronofy.api.CalendarsEndpoint;
import io.prescreen.sandbox.cronofy.api.DelegatedAuthorizationsEndpoint;
import io.prescreen.sandbox.cronofy.api.DeleteEventsEndpoint;
import io.prescreen.sandbox.cronofy.api.EventsEndpoint;
import io.prescreen.sandbox.cronofy.api.FreeBusyEndpoint;
import io.prescreen.sandbox.cronofy.api.ParticipationStatusEndpoint;
import io.prescreen.sandbox.cronofy.api.ProfilesEndpoint;
import io.prescreen.sandbox.cronofy.api.ResourcesEndpoint;
import io.prescreen.sandbox.cronofy.api.ServiceAccountAuthorizationsEndpoint;
import io.prescreen.sandbox.cronofy.api.UserinfoEndpoint;
import io.prescreen.sandbox.cronofy.api.WriteEventEndpoint;
import io.prescreen.sandbox.cronofy.callback.Callbacks;
import io.prescreen.sandbox.cronofy.enterprise.EnterpriseGrant;
import io.prescreen.sandbox.cronofy.enterprise.EnterprisePage;
import io.prescreen.sandbox.cronofy.enterprise.MigrationPage;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Operation;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.http.Wire;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.oauth.AuthorizePage;
import io.prescreen.sandbox.cronofy.oauth.GrantEndpoint;
import io.prescreen.sandbox.cronofy.oauth.RelinkPage;
import io.prescreen.sandbox.cronofy.oauth.RevokeEndpoint;
import io.prescreen.sandbox.cronofy.oauth.TokenEndpoint;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Writes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which path is answered by what. */
final class Routes {

    private final Router router;
    private final Wire wire;

    Routes(Router router, Wire wire) {
        this.router = router;
        this.wire = wire;
    }

    void cronofy(CronofyState state, Callbacks callbacks, Writes writes) {
        Admission admission = new Admission(state);
        FreeBusyEndpoint freeBusy = new FreeBusyEndpoint(state, admission);
        RelinkPage relink = new RelinkPage(state);
        add("GET", "/oauth/authorize", Operation.AUTHORIZE, new AuthorizePage(state));
        add("POST", "/oauth/authorize/grant", Operation.AUTHORIZE, new GrantEndpoint(state));
        add("POST", "/oauth/token", TokenEndpoint::operation, new TokenEndpoint(state, admission));
        add("POST", "/oauth/token/revoke", Operation.REVOKE, new RevokeEndpoint(state, admission));
        enterprise(state, admission, callbacks);
        events(state, admission, writes);
        add("GET", "/relink/:token", Operation.RELINK, relink);
        add("POST", "/relink/:token", Operation.RELINK, relink);
        add("GET", "/v1/userinfo", Operation.USERINFO, new UserinfoEndpoint(state, admission));
        add("GET", "/v1/account", Operation.ACCOUNT, new AccountEndpoint(state, admission));
        add("GET", "/v1/profiles", Operation.PROFILES, new ProfilesEndpoint(state, admission));
        add("GET", "/v1/calendars", Operation.CALENDARS, new CalendarsEndpoint(state, admission));
        add("GET", "/v1/free_busy", Operation.FREE_BUSY, freeBusy);
        add("GET", "/v1/free_busy/pages/:id", Operation.FREE_BUSY, freeBusy::page);
        add(
                "GET",
                "/v1/accessible_calendars",
                Operation.ACCESSIBLE_CALENDARS,
                new AccessibleCalendarsEndpoint(state, admission));
        add(
                "POST",
                "/v1/delegated_authorizations",
                Operation.DELEGATED_AUTHORIZATIONS,
                new DelegatedAuthorizationsEndpoint(admission, callbacks::accept));
    }

    private void enterprise(CronofyState state, Admission admission, Callbacks callbacks) {
        MigrationPage migration = new MigrationPage(state);
        add("GET", EnterprisePage.AUTHORIZE, Operation.ENTERPRISE_AUTHORIZE, new EnterprisePage(state));
        add("POST", EnterprisePage.GRANT, Operation.ENTERPRISE_AUTHORIZE, new EnterpriseGrant(state));
        add("GET", MigrationPage.PATH, Operation.ENTERPRISE_AUTHORIZE, migration);
        add("POST", MigrationPage.PATH, Operation.ENTERPRISE_AUTHORIZE, migration);
        add("GET", "/v1/resources", Operation.RESOURCES, new ResourcesEndpoint(state, admission));
        add(
                "POST",
                "/v1/service_account_authorizations",
                Operation.SERVICE_ACCOUNT_AUTHORIZATIONS,
                new ServiceAccountAuthorizationsEndpoint(admission, callbacks::accept));
    }

    private void events(CronofyState state, Admission admission, Writes writes) {
        EventsEndpoint events = new EventsEndpoint(state, admission);
        WriteEventEndpoint event = new WriteEventEndpoint(state, admission, writes);
        String inCalendar = "/v1/calendars/:calendarId/events";
        add("GET", "/v1/events", Operation.EVENTS, events);
        add("GET", "/v1/events/pages/:id", Operation.EVENTS, events::page);
        add("DELETE", "/v1/events", Operation.DELETE_EVENTS, new DeleteEventsEndpoint(state, admission, writes));
        add("POST", inCalendar, Operation.WRITE_EVENT, event::upsert);
        add("DELETE", inCalendar, Operation.DELETE_EVENT, event::delete);
        add(
                "POST",
                inCalendar + "/:eventUid/participation_status",
                Operation.PARTICIPATION_STATUS,
                new ParticipationStatusEndpoint(state, admission, writes.meetings()));
        add("POST", "/v1/batch", Operation.BATCH, new BatchEndpoint(state, admission, writes));
    }

    void sandbox(CronofyState state, Map<String, URI> neighbours, List<Route> control) {
        Answer styleSheet = Answer.of(200, "text/css; charset=utf-8", Template.resource("style.css"));
        plain(new Route("GET", "/", new StartPage(state, neighbours)));
        plain(new Route("GET", CallbackPage.PATH, new CallbackPage(state)));
        plain(new Route("GET", CallbackPage.ORGANISATION_PATH, new CallbackPage(state)));
        plain(new Route("GET", FrontEndPage.PATH, new FrontEndPage()));
        plain(new Route("GET", "/sandbox/style.css", call -> styleSheet));
        control.forEach(this::plain);
    }

    private void add(String method, String path, Operation operation, Endpoint endpoint) {
        add(method, path, call -> operation, endpoint);
    }

    private void add(String method, String path, Function<Call, Operation> operation, Endpoint endpoint) {
        router.route(HttpMethod.valueOf(method), path).handler(wire.simulated(operation, endpoint));
    }

    private void plain(Route route) {
        router.route(HttpMethod.valueOf(route.method()), route.path()).handler(wire.plain(route.endpoint()));
    }
}
