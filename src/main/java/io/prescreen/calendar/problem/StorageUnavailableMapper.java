package io.prescreen.calendar.problem;

import io.prescreen.calendar.tenancy.StorageUnavailableException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** PostgreSQL is away. */
@Provider
class StorageUnavailableMapper extends ExceptionMapperBase<StorageUnavailableException> {

    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    protected HttpProblem toProblem(StorageUnavailableException unavailable) {
        return Problem.retryAfter(ProblemType.TEMPORARILY_UNAVAILABLE, "The storage cannot be reached.", WAIT);
    }
}
