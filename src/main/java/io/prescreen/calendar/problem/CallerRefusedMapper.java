package io.prescreen.calendar.problem;

import io.prescreen.calendar.tenancy.CallerRefusedException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** A token and headers that do not say for whom the caller asks. */
@Provider
class CallerRefusedMapper extends ExceptionMapperBase<CallerRefusedException> {

    @Override
    protected HttpProblem toProblem(CallerRefusedException refused) {
        return switch (refused.reason()) {
            case NOT_A_PERSON -> Problem.of(ProblemType.ACCESS_DENIED, "Only a person can ask this.");
            case NO_PERSON_IN_TOKEN -> Problem.of(ProblemType.ACCESS_DENIED, "The token names no person.");
            case NO_TENANT_IN_TOKEN -> notAllowed("The token has no tenant.");
            case TENANT_NOT_GRANTED -> notAllowed("The client may not act for the tenant it names.");
            case TENANT_HEADER_FROM_A_PERSON -> notAllowed("A person's tenant comes from the token alone.");
            case PERSON_HEADER_FROM_A_PERSON -> notAllowed("A person asks for themselves.");
            case TENANT_HEADER_MISSING -> Problem.invalidHeader("Prescreen-Tenant", "must name a tenant");
            case TENANT_HEADER_MALFORMED -> Problem.invalidHeader("Prescreen-Tenant", "must be a tenant id");
            case PERSON_HEADER_MALFORMED -> Problem.invalidHeader("Prescreen-Person", "must be a person id");
        };
    }

    private static HttpProblem notAllowed(String detail) {
        return Problem.of(ProblemType.TENANT_NOT_ALLOWED, detail);
    }
}
