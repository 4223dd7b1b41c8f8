package io.prescreen.calendar.cronofy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many calls wait, by lane and tenant. */
record Demand(Map<Claim, Integer> calls) {

    Demand plus(Demand more) {
        Map<Claim, Integer> sum = new HashMap<>(calls);
        more.calls().forEach((claim, waiting) -> sum.merge(claim, waiting, Integer::sum));
        return new Demand(sum);
    }

    Map<Claim, Integer> in(Lane lane) {
        return calls.entrySet().stream()
                .filter(entry -> entry.getKey().lane() == lane)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int sum(Lane lane) {
        return in(lane).values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isUrgent() {
        return calls.keySet().stream().allMatch(claim -> claim.lane().isUrgent());
    }
}
