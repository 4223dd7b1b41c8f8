package io.prescreen.calendar.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.link.WritingRoute.Closed;
import io.prescreen.calendar.link.WritingRoute.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What several links, none of which is open, tell together. */
class WritingTest {

    private static final Closed UNKNOWN = Closed.because(Reason.CALENDAR_MISSING);
    private static final Closed DISCONNECTED = Closed.because(Reason.DISCONNECTED);

    @Test
    void aCalendarIsNotGoneWhileALinkThatMayKnowItIsOnlyDisconnected() {
        assertThat(Writing.hopeful(UNKNOWN, DISCONNECTED, Optional.of("cal_1"))).isEqualTo(DISCONNECTED);
        assertThat(Writing.hopeful(DISCONNECTED, UNKNOWN, Optional.of("cal_1"))).isEqualTo(DISCONNECTED);
        assertThat(Writing.hopeful(UNKNOWN, UNKNOWN, Optional.of("cal_1"))).isEqualTo(UNKNOWN);
    }

    @Test
    void theBestLinkSaysWhyNothingNewCanBeWritten() {
        assertThat(Writing.hopeful(UNKNOWN, DISCONNECTED, Optional.empty())).isEqualTo(UNKNOWN);
    }
}
