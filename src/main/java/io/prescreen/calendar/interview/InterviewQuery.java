package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** Which interviews a caller wants to see, as they sent it. */
class InterviewQuery {

    @RestQuery
    Optional<String> state;

    @RestQuery
    Optional<String> attention;

    @RestQuery
    Optional<String> from;

    @RestQuery
    Optional<String> cursor;

    @RestQuery
    Optional<String> limit;

    Paging<Place> paging() {
        return Paging.of(cursor, limit, Paging.Length.USUAL, Place::parse);
    }

    InterviewLists.Wanted wanted(Paging<Place> paging) {
        return new InterviewLists.Wanted(
                parsed("state", state, InterviewQuery::state, "must be one of the values that the contract lists"),
                parsed("attention", attention, InterviewQuery::truth, "must be true or false"),
                parsed("from", from, InterviewQuery::time, "must be a time such as 2026-03-02T08:00:00Z"),
                paging.after().orElse(Place.FIRST),
                paging.wanted());
    }

    private static State state(String word) {
        return switch (word) {
            case "pending" -> State.PENDING;
            case "handedOver" -> State.HANDED_OVER;
            case "written" -> State.WRITTEN;
            case "failed" -> State.FAILED;
            case "cancelled" -> State.CANCELLED;
            default -> throw new IllegalArgumentException("none of them");
        };
    }

    private static boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    /** Within the years that PostgreSQL knows as well. */
    private static Instant time(String text) {
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
