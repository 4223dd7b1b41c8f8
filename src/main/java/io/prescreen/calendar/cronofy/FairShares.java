package io.prescreen.calendar.cronofy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Divides calls between tenants: each goes to whoever has had the fewest, and still wants one. */
final class FairShares {

    /** @param had calls within the last minute */
    record Want(int had, int wanted) {}

    private record Standing(String tenant, int calls) {}

    private FairShares() {}

    static Map<String, Integer> divide(int free, Map<String, Want> wants) {
        PriorityQueue<Standing> next =
                new PriorityQueue<>(Comparator.comparingInt(Standing::calls).thenComparing(Standing::tenant));
        wants.forEach((tenant, want) -> next.add(new Standing(tenant, want.had())));
        Map<String, Integer> given = new HashMap<>();
        for (int left = free; left > 0 && !next.isEmpty(); ) {
            Standing first = next.poll();
            if (given.getOrDefault(first.tenant(), 0)
                    < wants.get(first.tenant()).wanted()) {
                given.merge(first.tenant(), 1, Integer::sum);
                next.add(new Standing(first.tenant(), first.calls() + 1));
                left--;
            }
        }
        return given;
    }
}
