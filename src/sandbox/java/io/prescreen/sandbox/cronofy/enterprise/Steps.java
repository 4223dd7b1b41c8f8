package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;

/** The way to a service account at one calendar service: from page to page, or all in one post. */
interface Steps {

    /** The first page. */
    Answer begin(AuthorizationRequest request);

    /** The next page, or back to the application. */
    Answer next(AuthorizationRequest request, Parameters form);

    static Steps of(Parameters parameters, CronofyState state) {
        CalendarService service = parameters
                .text("provider")
                .flatMap(CalendarService::named)
                .filter(CalendarService::hasServiceAccounts)
                .orElseThrow(() -> Pages.wrongRequest("provider", "no such calendar service"));
        return switch (service) {
            case EXCHANGE -> new ExchangeSteps(state);
            case OFFICE365 -> new Office365Steps(state);
            default -> new GoogleSteps(state);
        };
    }
}
