package io.prescreen.calendar.interview;

import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.link.Writing;
import io.prescreen.calendar.link.WritingRoute;
import io.prescreen.calendar.link.WritingRoute.Closed;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Nothing is accepted that could not be written. */
@ApplicationScoped
class OpenCalendars {

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Writing writing;
    private final Organisers organisers;

    OpenCalendars(Tenancy tenancy, ActiveModels models, Writing writing, Organisers organisers) {
        this.tenancy = tenancy;
        this.models = models;
        this.writing = writing;
        this.organisers = organisers;
    }

    /**
     * Outside of transactions.
     *
     * @throws HttpProblem when there is no way into the organiser's calendar, with the reason
     */
    Uni<Void> requireOpen(Caller caller, Attendee organiser) {
        return tenancy.inTransaction(
                        caller.tenant(), () -> organisers.of(caller.tenant(), organiser.person(), organiser.mailbox()))
                .chain(whose -> requireOpen(caller, whose));
    }

    private Uni<Void> requireOpen(Caller caller, Organiser whose) {
        return tenancy.inTransaction(caller.tenant(), () -> models.generations(caller.tenant()))
                .map(Map::keySet)
                .invoke(active -> {
                    if (active.isEmpty()) {
                        throw Problem.of(
                                ProblemType.INTEGRATION_INACTIVE,
                                "An administrator has to activate the integration first.");
                    }
                })
                .chain(active -> writing.of(caller.tenant(), whose, Model.rootsOf(active)))
                .invoke(route -> requireOpen(caller, whose, route))
                .replaceWithVoid();
    }

    private static void requireOpen(Caller caller, Organiser organiser, WritingRoute route) {
        if (route instanceof Closed closed) {
            Failure reason = Failure.valueOf(closed.reason().name());
            HttpProblem problem = Problem.with(ProblemType.CALENDAR_NOT_WRITABLE, reason.advice(), "reason", reason);
            boolean own = !caller.service() && organiser.person().equals(caller.person());
            throw closed.relinkUrl()
                    .filter(ignored -> own)
                    .map(url -> Problem.and(problem, "relinkUrl", url))
                    .orElse(problem);
        }
    }
}
