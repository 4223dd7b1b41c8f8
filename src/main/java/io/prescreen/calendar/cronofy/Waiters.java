package io.prescreen.calendar.cronofy;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of this replica that wait, by lane and tenant, each in the order of their coming. Not thread-safe. */
final class Waiters {

    /**
     * @param until it waits no longer
     * @param answer until when its turn may be used
     */
    record Waiter(Claim claim, long until, UniEmitter<? super Long> answer) {}

    private final Map<Claim, Deque<Waiter>> queues = new HashMap<>();

    void add(Waiter waiter) {
        queues.computeIfAbsent(waiter.claim(), absent -> new ArrayDeque<>()).addLast(waiter);
    }

    /** It went away, was answered, or has waited enough. */
    void remove(Waiter waiter) {
        Deque<Waiter> queue = queues.get(waiter.claim());
        if (queue != null && queue.remove(waiter) && queue.isEmpty()) {
            queues.remove(waiter.claim());
        }
    }

    boolean isEmpty() {
        return queues.isEmpty();
    }

    boolean isAnyIn(Lane lane) {
        return queues.keySet().stream().anyMatch(claim -> claim.lane() == lane);
    }

    Demand demand() {
        Map<Claim, Integer> waiting = new HashMap<>();
        queues.forEach((claim, queue) -> waiting.put(claim, queue.size()));
        return new Demand(waiting);
    }

    /** Those whose turn it is; they wait no longer. */
    List<Waiter> next(Map<Claim, Integer> calls) {
        List<Waiter> next = new ArrayList<>();
        calls.forEach((claim, most) -> {
            Deque<Waiter> queue = queues.getOrDefault(claim, new ArrayDeque<>());
            for (int i = 0; i < most && !queue.isEmpty(); i++) {
                next.add(queue.removeFirst());
            }
            if (queue.isEmpty()) {
                queues.remove(claim);
            }
        });
        return next;
    }

    /** Those who cannot wait until then. */
    List<Waiter> impatient(long moment) {
        return queues.values().stream()
                .flatMap(Deque::stream)
                .filter(waiter -> waiter.until() < moment)
                .toList();
    }
}
