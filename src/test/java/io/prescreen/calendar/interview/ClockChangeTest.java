package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.invalid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** When clocks are changed there are times that do not exist, and such as come twice. */
@QuarkusTest
class ClockChangeTest extends InterviewStory {

    @Test
    void aTimeThatDoesNotExistIsRefusedWithProposals() {
        Map<String, Object> wanted = interview("start", "2027-03-28T02:30");

        put("rita", wanted)
                .spec(invalid("body", "start"))
                .body("proposals", contains("2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00"));
    }

    @Test
    void aTimeThatComesTwiceAsksWhich() {
        put("rita", interview("start", "2027-10-31T02:30"))
                .spec(invalid("body", "start"))
                .body("proposals", contains("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"));
        put("rita", interview("start", day(14) + "T10:00+07:00")).body("proposals", hasSize(1));
    }

    @Test
    void aTimeThatComesTwiceIsKeptAsItWasMeant() {
        ZoneOffsetTransition back = soonestBack();
        String wall = back.getDateTimeAfter().plusMinutes(1).toString();
        Map<String, Object> wanted = interview("timeZone", ZONE_BACK.getId());
        wanted.put("start", wall + back.getOffsetBefore());
        wanted.put("end", wall + back.getOffsetAfter());

        put("rita", wanted).statusCode(201).body("start", startsWith(wall));
        read("rita").body("start", equalTo(wall + ":00" + back.getOffsetBefore()));
        put("rita", wanted).statusCode(200);
    }

    private static final ZoneId ZONE_BACK = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("SystemV/"))
            .sorted()
            .map(ZoneId::of)
            .filter(zone -> soonBack(zone).isPresent())
            .findFirst()
            .orElse(ZoneId.of("UTC"));

    private static ZoneOffsetTransition soonestBack() {
        Optional<ZoneOffsetTransition> back = soonBack(ZONE_BACK);
        Assumptions.assumeTrue(back.isPresent(), "no clock of the world is put back soon");
        return back.orElseThrow();
    }

    private static Optional<ZoneOffsetTransition> soonBack(ZoneId zone) {
        Instant now = Instant.now();
        ZonedDateTime latest = LocalDate.now(ZoneOffset.UTC).plusDays(190).atStartOfDay(ZoneOffset.UTC);
        return Optional.ofNullable(zone.getRules().nextTransition(now.plusSeconds(86_400)))
                .filter(ZoneOffsetTransition::isOverlap)
                .filter(change -> change.getInstant().isBefore(latest.toInstant()))
                .filter(change -> change.getOffsetBefore().getTotalSeconds() % 60 == 0
                        && change.getOffsetAfter().getTotalSeconds() % 60 == 0);
    }
}
