package io.prescreen.calendar.cronofy;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Follows an answer through all its pages; each is a call of its own. */
record Paging(Calls calls, PageAddress address) {

    /** @param page asks for a page that is not the first */
    <T> Uni<List<T>> all(Turn turn, String operation, Page<T> first, Function<URI, Uni<? extends Page<T>>> page) {
        return following(turn, operation, first, page, new ArrayList<>(), 1);
    }

    private <T> Uni<List<T>> following(
            Turn turn,
            String operation,
            Page<T> page,
            Function<URI, Uni<? extends Page<T>>> ask,
            List<T> soFar,
            int number) {
        return Uni.createFrom().deferred(() -> {
            soFar.addAll(page.found());
            if (page.next().isEmpty()) {
                return Uni.createFrom().item(List.copyOf(soFar));
            }
            URI next = address.requireOurs(page.next().get(), number);
            return calls.repeatable(turn, operation, () -> ask.apply(next).map(found -> (Page<T>) found))
                    .chain(following -> following(turn, operation, following, ask, soFar, number + 1));
        });
    }
}
