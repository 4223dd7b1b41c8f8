package io.prescreen.calendar.problem;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * For the native executable alone, which is linked when it is built: the problem library's way to a challenge was compiled
 * against an older Quarkus and cannot be linked. Nobody goes it, since {@link AuthenticationMappers} answer first.
 */
@TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
final class UnlinkedChallenges {

    private UnlinkedChallenges() {}

    @Substitute
    static Uni<HttpProblem> toProblem(RoutingContext context, Exception refused) {
        throw new IllegalStateException("answered by AuthenticationMappers", refused);
    }
}
