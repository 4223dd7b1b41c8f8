package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.QueryParameter;
import java.util.Optional;
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
                new QueryParameter("state", state)
                        .parsed(InterviewQuery::state, "must be one of the values that the contract lists"),
                new QueryParameter("attention", attention).parsed(InterviewQuery::truth, "must be true or false"),
                new QueryParameter("from", from).time(),
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
}
