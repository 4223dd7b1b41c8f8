package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every mailbox asked for is answered, as it was asked for. */
@QuarkusTest
class ManyMailboxesTest extends LookStory {

    @Test
    void fiftyAreAnsweredInTheOrderAskedAndSpelledAsAsked() {
        List<String> asked = new ArrayList<>(IntStream.range(0, 46)
                .mapToObj(i -> "nobody-%d@acme.example".formatted(i))
                .toList());
        asked.add(0, "Rita@Acme.Example");
        asked.add(17, RITA);
        asked.add(30, "nobody-1@acme.example");
        asked.add("RITA@ACME.EXAMPLE");
        sandbox.forgetJournal();

        ValidatableResponse answer = look(asked);

        assertThat(answer.extract().<List<String>>path("mailboxes.mailbox")).isEqualTo(asked);
        List<String> statuses = answer.extract().path("mailboxes.status");
        assertThat(IntStream.range(0, 50).filter(i -> statuses.get(i).equals("known")))
                .containsExactly(0, 17, 49);
        assertThat(statuses).containsOnly("known", "unknown");
        assertThat(sandbox.journal("freeBusy")).hasSize(1);
    }

    @Test
    void theSameMailboxTwiceIsTheSameAnswerTwice() {
        calendar(event("09:00", "10:00"));

        List<Map<String, Object>> answers =
                look(List.of(RITA, "RITA@acme.example")).extract().path("mailboxes");

        assertThat(answers.get(0).get("busy")).isEqualTo(answers.get(1).get("busy"));
        assertThat((List<?>) answers.get(0).get("busy")).hasSize(1);
        assertThat(answers.get(0).get("asOf")).isEqualTo(answers.get(1).get("asOf"));
    }

    @Test
    void aMailboxThatWasLinkedInAnotherSpellingIsFound() {
        sandbox.person("Quinn.Okoro@Acme.Example", "Quinn Okoro", "Europe/Berlin", "office365");
        confirm("ivan", returned("ivan", "office365", "quinn.okoro@acme.example"), "QUINN.OKORO@ACME.EXAMPLE")
                .statusCode(200);

        freeBusy("ivan", Api.thisWeek("UTC", "quinn.okoro@acme.example")).body("mailboxes[0].status", equalTo("known"));
    }

    @Test
    void theTroubleOfOneIsNotTheTroubleOfTheOthers() {
        sandbox.fault("freeBusy", Map.of("mode", "status", "status", 500));

        look(List.of("nobody@acme.example", RITA))
                .body("mailboxes[0].reason", equalTo("notLinked"))
                .body("mailboxes[1].reason", equalTo("upstreamUnavailable"));
    }

    private ValidatableResponse look(List<String> mailboxes) {
        return freeBusy(
                        "rita",
                        Api.freeBusy(
                                at("00:00").toString(),
                                at(1, "00:00").toString(),
                                "UTC",
                                mailboxes.toArray(String[]::new)))
                .statusCode(200);
    }
}
