package io.prescreen.calendar.freebusy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As much as may be asked at once. */
@QuarkusTest
class FreeBusyLimitsTest extends StoryTest {

    @Test
    void sixtyTwoDaysMayHaveAnHourMoreOrLess() {
        freeBusy(
                        "rita",
                        Api.freeBusy(
                                "2026-03-01T00:00:00+01:00",
                                "2026-05-02T00:00:00+02:00",
                                "Europe/Vienna",
                                "rita@acme.example"))
                .statusCode(200);
        freeBusy(
                        "rita",
                        Api.freeBusy(
                                "2026-09-20T00:00:00+02:00",
                                "2026-11-21T00:00:00+01:00",
                                "Europe/Vienna",
                                "rita@acme.example"))
                .statusCode(200);
    }

    @Test
    void fiftyMailboxesAreAnsweredOneByOne() {
        api.activate("ada");
        String[] fifty = IntStream.range(0, 50)
                .mapToObj("person%d@acme.example"::formatted)
                .toArray(String[]::new);

        freeBusy("rita", Api.thisWeek("Europe/Vienna", fifty))
                .statusCode(200)
                .body("mailboxes", hasSize(50))
                .body("mailboxes.reason", everyItem(equalTo("notLinked")));
    }
}
