package io.prescreen.calendar.audit;

import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.QueryParameter;
import io.prescreen.calendar.tenancy.PersonId;
import java.time.Instant;
import java.util.Optional;
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
                new QueryParameter("from", from).time(),
                new QueryParameter("to", to).time(),
                new QueryParameter("action", action)
                        .parsed(word -> Action.called(word).orElseThrow(), "is not known"),
                new QueryParameter("person", person).parsed(PersonId::new, "must be a person id"));
        if (wanted.from().isPresent()
                && wanted.to().filter(end -> !end.isAfter(wanted.from().get())).isPresent()) {
            throw Problem.invalidQuery("to", "must be after from");
        }
        return wanted;
    }
}
