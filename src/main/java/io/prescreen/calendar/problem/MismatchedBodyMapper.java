package io.prescreen.calendar.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** JSON of another shape than the contract's, where Quarkus would answer without a problem. See {@link InvalidBodies}. */
@Provider
@Priority(Priorities.USER - 100)
class MismatchedBodyMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return Problem.of(ProblemType.INVALID_REQUEST, "See violations.");
    }
}
