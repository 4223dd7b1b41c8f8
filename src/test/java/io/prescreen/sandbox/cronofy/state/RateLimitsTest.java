package io.prescreen.sandbox.cronofy.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());
    private final RateLimits limits = new RateLimits(new SettingsStore(), nanos::get);

    @Test
    void admitsFiftyCallsInASecond() {
        assertThat(admitted(60)).isEqualTo(50);

        pass(Duration.ofMillis(999));
        assertThat(admitted(60)).isZero();

        pass(Duration.ofMillis(1));
        assertThat(admitted(60)).isEqualTo(50);
    }

    @Test
    void admitsFiveHundredCallsInAMinute() {
        int admitted = IntStream.range(0, 20)
                .map(second -> {
                    pass(Duration.ofSeconds(1));
                    return admitted(50);
                })
                .sum();
        assertThat(admitted).isEqualTo(500);

        // the first fifty were 20 seconds ago
        pass(Duration.ofSeconds(41));
        assertThat(admitted(60)).isEqualTo(50);
    }

    @Test
    void slidesInsteadOfStartingAnewEachSecond() {
        admitted(30);
        pass(Duration.ofMillis(600));
        assertThat(admitted(30)).isEqualTo(20);

        pass(Duration.ofMillis(600));
        assertThat(admitted(60)).isEqualTo(30);
    }

    @Test
    void countsEachApplicationOnItsOwn() {
        admitted(50);

        assertThat(limits.admit("another")).isTrue();
    }

    private int admitted(int calls) {
        return (int)
                IntStream.range(0, calls).filter(call -> limits.admit("one")).count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
