package io.prescreen.calendar.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the problems of the framework (routing, JSON, validation, security) a type of our list. */
@ApplicationScoped
class ListedTypes implements ProblemPostProcessor {

    @Override
    public int priority() {
        // before the logger, so that it logs what the caller gets
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        ProblemType type = ProblemType.general(problem.getStatusCode()).orElse(ProblemType.INTERNAL_ERROR);
        return HttpProblem.builder(problem)
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail(type, problem))
                .build();
    }

    /** What the framework says itself is of no use outside, and names its classes. */
    private static String detail(ProblemType type, HttpProblem problem) {
        if (type == ProblemType.INTERNAL_ERROR) {
            return "The failure is logged with the trace id of this request.";
        }
        return problem.getParameters().containsKey("violations") ? "See violations." : null;
    }
}
