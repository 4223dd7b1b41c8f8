package io.prescreen.calendar.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The last part of a callback's address is a secret: no problem repeats it. */
@ApplicationScoped
class SecretAddresses implements ProblemPostProcessor {

    static final String CALLBACKS = "/v1/callbacks/";

    @Override
    public int priority() {
        // before the library puts the whole path there
        return 100;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return context.path != null && context.path.contains(CALLBACKS)
                ? HttpProblem.builder(problem)
                        .withInstance(URI.create(CALLBACKS))
                        .build()
                : problem;
    }

    /** What may be told of a path. */
    static String tellable(String path) {
        return path.startsWith(CALLBACKS) ? CALLBACKS : path;
    }
}
