package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clocks on walls show is what people agreed on: when rules change, interviews move. And clocks that are changed. */
@QuarkusTest
class ZoneRulesChangeTest extends InterviewStory {

    @BeforeEach
    @AfterEach
    void theLawIsAsItWas() {
        Decreed.offset(1);
    }

    @Test
    void listsWhatMovesAndMovesItWhenItIsPutAgain() {
        Map<String, Object> wanted = interview("timeZone", Decreed.ZONE);
        put("rita", wanted).statusCode(201).body("start", equalTo(day(14) + "T10:00:00+01:00"));
        service().body(interview()).put(PATH, "elsewhere").then().statusCode(201);
        service().get("/v1/interviews/zone-changes").then().statusCode(200).body("interviews", empty());

        Decreed.offset(2);

        service()
                .get("/v1/interviews/zone-changes")
                .then()
                .body("interviews.id", contains(ID))
                .body("interviews[0].wallStart", equalTo(day(14) + "T10:00"))
                .body("interviews[0].start", equalTo(day(14) + "T10:00:00+01:00"))
                .body("interviews[0].startByRulesOfNow", equalTo(day(14) + "T10:00:00+02:00"));
        put("rita", wanted).spec(problem(428, "precondition-required"));
        change("rita", "\"1\"", wanted).statusCode(200).body("start", equalTo(day(14) + "T10:00:00+02:00"));
        service().get("/v1/interviews/zone-changes").then().body("interviews", empty());
    }

    @Test
    void rulesThatChangeElsewhereMoveNothing() {
        put("rita", interview("timeZone", Decreed.ZONE)).statusCode(201);

        Decreed.rename();

        api.as("ada").get("/v1/interviews/zone-changes").then().statusCode(200).body("interviews", empty());
        api.as("rita").get("/v1/interviews/zone-changes").then().spec(problem(403, "access-denied"));
        assertThat(owner.query("select zone_rules from interview"))
                .containsExactly(Schedule.rulesOf(ZoneId.of(Decreed.ZONE)));
    }

    @Test
    void aBackEndThatAsksForSomebodyGetsTheirsAlone() {
        put("rita", interview("timeZone", Decreed.ZONE)).statusCode(201);

        Decreed.offset(2);

        serviceFor("lena").get("/v1/interviews/zone-changes").then().body("interviews.id", contains(ID));
        serviceFor("ada")
                .get("/v1/interviews/zone-changes")
                .then()
                .statusCode(200)
                .body("interviews", empty());
    }

    @Test
    void aForgedCursorIsRefused() {
        for (String place : List.of("+999999999-12-31T23:59:59.999999999Z/x", "2027-01-01T00:00:00Z/a\0b", "/", "x")) {
            String forged = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            for (String list : List.of("/v1/interviews", "/v1/interviews/zone-changes")) {
                service()
                        .queryParam("cursor", forged)
                        .get(list)
                        .then()
                        .spec(io.prescreen.calendar.testing.Problems.invalid("query", "cursor"));
            }
        }
    }

    @Test
    void aTimeThatDoesNotExistIsRefusedWithProposals() {
        Map<String, Object> wanted = interview("start", "2027-03-28T02:30");

        put("rita", wanted)
                .spec(io.prescreen.calendar.testing.Problems.invalid("body", "start"))
                .body("proposals", contains("2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00"));
    }

    @Test
    void aTimeThatComesTwiceAsksWhich() {
        put("rita", interview("start", "2027-10-31T02:30"))
                .spec(io.prescreen.calendar.testing.Problems.invalid("body", "start"))
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
            .filter(id -> !id.startsWith("SystemV/") && !id.equals(Decreed.ZONE))
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
