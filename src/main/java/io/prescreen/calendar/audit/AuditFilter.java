package io.prescreen.calendar.audit;

import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of {@code GET /v1/audit} as it came; whatever is malformed is named. */
class AuditFilter {

    private static final Paging.Length LENGTH = new Paging.Length(50, 200);

    @RestQuery
    Optional<String> cursor;

    @RestQuery
    Optional<String> limit;

    @RestQuery
    Optional<String> from;

    @RestQuery
    Optional<String> to;

    @RestQuery
    Optional<String> action;

    @RestQuery
    Optional<String> person;

    /** What is asked for, newest first. */
    record Facts(
            Paging<Cursor> paging,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Action> action,
            Optional<PersonId> person) {}

    Facts facts() {
        Facts wanted = new Facts(
                Paging.of(cursor, limit, LENGTH, Cursor::parse),
                parsed("from", from, AuditFilter::time, "must be a time such as 2026-03-02T08:00:00Z"),
                parsed("to", to, AuditFilter::time, "must be a time such as 2026-03-02T08:00:00Z"),
                parsed("action", action, word -> Action.called(word).orElseThrow(), "is not known"),
                parsed("person", person, PersonId::new, "must be a person id"));
        if (wanted.from().isPresent()
                && wanted.to().filter(end -> !end.isAfter(wanted.from().get())).isPresent()) {
            throw Problem.invalidQuery("to", "must be after from");
        }
        return wanted;
    }

    /** Within the years that PostgreSQL knows as well. */
    static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1970 || time.getYear() > 9990) {
            throw new IllegalArgumentException("beyond the years of the contract");
        }
        return time.toInstant();
    }

    private static <T> Optional<T> parsed(
            String name, Optional<String> text, Function<String, T> parser, String otherwise) {
        try {
            return text.map(parser);
        } catch (RuntimeException malformed) {
            throw Problem.invalidQuery(name, otherwise);
        }
    }
}
