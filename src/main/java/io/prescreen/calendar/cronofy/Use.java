package io.prescreen.calendar.cronofy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Calls that were given away within the last second and the last minute. Grows while more are divided. */
final class Use {

    private final Map<Claim, Integer> second = new HashMap<>();
    private final Map<Claim, Integer> minute = new HashMap<>();

    void add(Claim claim, int perSecond, int perMinute) {
        second.merge(claim, perSecond, Integer::sum);
        minute.merge(claim, perMinute, Integer::sum);
    }

    int perSecond() {
        return perSecond(any -> true);
    }

    int perSecond(Predicate<Claim> which) {
        return sum(second, which);
    }

    int perMinute() {
        return perMinute(any -> true);
    }

    int perMinute(Predicate<Claim> which) {
        return sum(minute, which);
    }

    int perMinute(Claim claim) {
        return minute.getOrDefault(claim, 0);
    }

    private static int sum(Map<Claim, Integer> calls, Predicate<Claim> which) {
        return calls.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
