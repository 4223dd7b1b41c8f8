package io.prescreen.calendar.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes the problems that our own code raises. */
public final class Problem {

    private Problem() {}

    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    /** With one more member, for example the mailbox to confirm; the caller reads it, the log does not show it. */
    public static HttpProblem with(ProblemType type, String detail, String member, Object value) {
        return builder(type, detail).with(member, new ForTheCaller(value)).build();
    }

    public static HttpProblem retryAfter(ProblemType type, String detail, Duration wait) {
        return builder(type, detail)
                .withHeader("Retry-After", Math.max(1, wait.toSeconds()))
                .build();
    }

    /** A bad field of the body; the same shape as what Bean Validation finds. */
    public static HttpProblem invalidField(String field, String message) {
        return invalid(Violation.In.body.field(field).message(message));
    }

    /** A bad field of the body, and what might be meant. */
    public static HttpProblem invalidField(String field, String message, String member, Object value) {
        return and(invalidField(field, message), member, value);
    }

    /** The same problem with one more member. */
    public static HttpProblem and(HttpProblem problem, String member, Object value) {
        return HttpProblem.builder(problem)
                .with(member, new ForTheCaller(value))
                .build();
    }

    /** A bad field of the body that has a type of its own. */
    public static HttpProblem field(ProblemType type, String field, String message) {
        return violated(type, Violation.In.body.field(field).message(message));
    }

    /** Bad fields of the body, with what is wrong; their names may be whatever the caller sent: not for the log. */
    public static HttpProblem invalidFields(Map<String, String> messages) {
        List<Violation> violations = messages.entrySet().stream()
                .map(wrong -> Violation.In.body.field(wrong.getKey()).message(wrong.getValue()))
                .toList();
        return with(ProblemType.INVALID_REQUEST, "See violations.", "violations", violations);
    }

    /** A field that the contract does not have. Its name is whatever the caller sent: not for the log. */
    static HttpProblem unknownField(String field) {
        return invalidFields(Map.of(field, "is not known"));
    }

    public static HttpProblem invalidHeader(String header, String message) {
        return invalid(Violation.In.header.field(header).message(message));
    }

    public static HttpProblem invalidPath(String parameter, String message) {
        return invalid(Violation.In.path.field(parameter).message(message));
    }

    public static HttpProblem invalidQuery(String parameter, String message) {
        return invalid(Violation.In.query.field(parameter).message(message));
    }

    /** Bad parameters, with what is wrong with each. */
    static HttpProblem invalidQuery(Map<String, String> messages) {
        return invalid(messages.entrySet().stream()
                .map(wrong -> Violation.In.query.field(wrong.getKey()).message(wrong.getValue()))
                .toArray(Violation[]::new));
    }

    /** Problems are logged member by member, as text. */
    @RegisterForReflection
    record ForTheCaller(@JsonValue Object value) {
        @Override
        public String toString() {
            return "********";
        }
    }

    private static HttpProblem invalid(Violation... violations) {
        return violated(ProblemType.INVALID_REQUEST, violations);
    }

    private static HttpProblem violated(ProblemType type, Violation... violations) {
        return builder(type, "See violations.")
                .with("violations", List.of(violations))
                .build();
    }

    private static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }
}
