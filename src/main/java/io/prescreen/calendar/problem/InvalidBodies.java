package io.prescreen.calendar.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a body, in the words of the contract. Jackson's own name our classes and quote what was sent; Bean
 * Validation calls an entry of a list {@code mailboxes[0].<list element>}.
 */
@ApplicationScoped
class InvalidBodies implements ProblemPostProcessor {

    private static final String LIST_ELEMENT = ".<list element>";
    private static final String NO_OBJECT = "must be one JSON object";

    @Override
    public int priority() {
        // before the types are given
        return 300;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.unknownField(fieldOf(unknown));
        }
        if (context.cause instanceof MismatchedInputException mismatch) {
            return Problem.invalidField(fieldOf(mismatch), expected(mismatch));
        }
        if (context.cause instanceof WebApplicationException
                && context.cause.getCause() instanceof JsonProcessingException broken) {
            return Problem.invalidField("", "is not JSON" + where(broken));
        }
        return context.cause instanceof ConstraintViolationException ? withPlainNames(problem) : problem;
    }

    private static String fieldOf(JsonMappingException mismatch) {
        StringBuilder field = new StringBuilder();
        for (Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == String.class) {
            return "must be a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == int.class || type == Integer.class) {
            return "must be a whole number";
        }
        if (type == OffsetDateTime.class) {
            return "must be a time with an offset, such as 2026-03-23T09:00:00+01:00";
        }
        if (type != null && type.isEnum()) {
            return "must be one of the values that the contract lists";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "must be a list" : NO_OBJECT;
    }

    private static String where(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " from line %d, column %d on"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
    }

    private static HttpProblem withPlainNames(HttpProblem problem) {
        if (!(problem.getParameters().get("violations") instanceof Collection<?> found)) {
            return problem;
        }
        List<Violation> violations = found.stream()
                .map(Violation.class::cast)
                .map(InvalidBodies::named)
                .sorted(Comparator.comparing(violation -> violation.field))
                .toList();
        return HttpProblem.builder(problem).with("violations", violations).build();
    }

    private static Violation named(Violation violation) {
        return Violation.In.valueOf(violation.in)
                .field(violation.field.replace(LIST_ELEMENT, ""))
                .message(violation.field.isEmpty() ? NO_OBJECT : violation.message);
    }
}
