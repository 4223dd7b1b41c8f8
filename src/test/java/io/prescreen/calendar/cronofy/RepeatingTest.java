package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.cronofy.CronofyFailure.Outage;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

/** Which failures are repeated, and after how long. */
class RepeatingTest {

    private final WorthRepeating worth = new WorthRepeating();

    @Test
    void anOutageIsRepeated() {
        assertThat(worth.test(new Outage(Reason.UNAVAILABLE, "500", null))).isTrue();
        assertThat(worth.test(new Outage(Reason.MALFORMED, "garbage", null))).isTrue();
        assertThat(worth.test(new Outage(Reason.UNAVAILABLE, "503", Duration.ofSeconds(1))))
                .isTrue();
    }

    @Test
    void aLongWaitIsTheCallersToDecide() {
        assertThat(worth.test(new Outage(Reason.UNAVAILABLE, "503", Duration.ofMinutes(1))))
                .isFalse();
        assertThat(worth.test(limited(Duration.ofSeconds(3)))).isFalse();
    }

    @Test
    void theSharedLimitIsRepeatedOnlyWhenCronofySaysWhen() {
        assertThat(worth.test(limited(Duration.ofSeconds(2)))).isTrue();
        assertThat(worth.test(limited(null))).isFalse();
    }

    @Test
    void nothingElseIsRepeated() {
        assertThat(Arrays.stream(Reason.values()).filter(reason -> reason != Reason.RATE_LIMITED))
                .noneMatch(reason -> worth.test(new CronofyFailure(reason, "no", Duration.ZERO, null)));
        assertThat(worth.test(new TimeoutException())).isFalse();
        assertThat(worth.test(new IllegalStateException())).isFalse();
    }

    @Test
    void waitsAsLongAsCronofyAsksAndALittleMore() {
        assertThat(new Backoff().nextDelayInMillis(limited(Duration.ofSeconds(2))))
                .isBetween(2_000L, 2_100L);
    }

    @Test
    void otherwiseWaitsLongerEachTime() {
        Backoff backoff = new Backoff();
        Outage outage = new Outage(Reason.UNAVAILABLE, "500", null);

        assertThat(backoff.nextDelayInMillis(outage)).isBetween(100L, 200L);
        assertThat(backoff.nextDelayInMillis(outage)).isBetween(200L, 300L);
        assertThat(backoff.nextDelayInMillis(outage)).isBetween(400L, 500L);
    }

    private static CronofyFailure limited(Duration retryAfter) {
        return new CronofyFailure(Reason.RATE_LIMITED, "429", retryAfter, null);
    }
}
