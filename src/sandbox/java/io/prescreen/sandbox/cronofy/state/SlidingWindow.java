package io.prescreen.sandbox.cronofy.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something happened within the last stretch of time. */
final class SlidingWindow {

    private final Deque<Long> moments = new ArrayDeque<>();
    private final long nanos;

    SlidingWindow(Duration length) {
        this.nanos = length.toNanos();
    }

    int count(long now) {
        while (!moments.isEmpty() && now - moments.peekFirst() >= nanos) {
            moments.removeFirst();
        }
        return moments.size();
    }

    void add(long now) {
        moments.addLast(now);
    }
}
