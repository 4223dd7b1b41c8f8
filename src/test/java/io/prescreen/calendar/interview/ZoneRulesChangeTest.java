package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clocks on walls show is what people agreed on: when rules change, interviews move. */
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

        api.as("rita").get("/v1/interviews/zone-changes").then().spec(problem(403, "access-denied"));
        // what is being written just now is left to the next one who asks
        await().untilAsserted(() -> {
            api.as("ada")
                    .get("/v1/interviews/zone-changes")
                    .then()
                    .statusCode(200)
                    .body("interviews", empty());
            assertThat(owner.query("select zone_rules from interview"))
                    .containsExactly(Schedule.rulesOf(ZoneId.of(Decreed.ZONE)));
        });
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
}
