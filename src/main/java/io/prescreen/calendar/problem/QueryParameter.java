package io.prescreen.calendar.problem;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** A parameter of a query as it came, if it came. */
public record QueryParameter(String name, Optional<String> text) {

    /**
     * @param parser throws whatever it likes when the text is malformed
     * @param otherwise what is wrong with it then, as in "must be true or false"
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming the parameter
     */
    public <T> Optional<T> parsed(Function<String, T> parser, String otherwise) {
        try {
            return text.map(parser);
        } catch (RuntimeException malformed) {
            throw Problem.invalidQuery(name, otherwise);
        }
    }

    /** With an offset (RFC 3339), within the years that PostgreSQL knows as well. */
    public Optional<Instant> time() {
        return parsed(QueryParameter::time, "must be a time such as 2026-03-02T08:00:00Z");
    }

    /** @throws RuntimeException when it is none, or beyond the years of the contract */
    public static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1970 || time.getYear() > 9990) {
            throw new IllegalArgumentException("beyond the years of the contract");
        }
        return time.toInstant();
    }
}
