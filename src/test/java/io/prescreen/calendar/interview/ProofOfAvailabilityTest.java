package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between a slot that was offered and the interview that is put there. */
@QuarkusTest
class ProofOfAvailabilityTest extends ProofStory {

    private Stretch slot;
    private String proof;

    @BeforeEach
    void aSlotIsOffered() {
        slot = time("03:00", "04:00");
        proof = proof(slot);
    }

    @Test
    void ofFiftyRacersForOneSlotOneIsAccepted() {
        List<ValidatableResponse> answers = AtOnce.all(IntStream.range(0, 50)
                .mapToObj(i -> (Supplier<ValidatableResponse>) () -> put("racer-" + i, slot, proof))
                .toList());

        assertThat(answers).filteredOn(answer -> status(answer) == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> status(answer) != 201)
                .hasSize(49)
                .allSatisfy(answer -> answer.spec(problem(409, "slot-taken"))
                        .body("changes.mailbox", contains(RITA, YUKI))
                        .body("changes.now", everyItem(equalTo("promised")))
                        .body("changes.from", everyItem(equalTo(slot.start().toString())))
                        .body("changes.to", everyItem(equalTo(slot.end().toString()))));
        assertThat(held()).hasSize(2);
        assertThat(owner.query("select name from interview")).hasSize(1);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    @Test
    void anEventThatCameMeanwhileIsNamedAndNoMoreOfItThanIsInTheWay() {
        calendar(YUKI, time("01:00", "02:45"), time("03:50", "06:00"));

        put("4711", slot, proof)
                .spec(problem(409, "availability-changed"))
                .body("changes.mailbox", contains(YUKI))
                .body("changes.now", contains("busy"))
                .body("changes.from", contains(at("03:50").toString()))
                .body("changes.to", contains(at("04:00").toString()));

        assertThat(held()).isEmpty();
        assertThat(owner.query("select name from interview")).isEmpty();
    }

    @Test
    void aMailboxThatCannotBeReadAnyMoreIsNamed() {
        sandbox.disconnect(YUKI);

        put("4711", slot, proof)
                .spec(problem(409, "availability-changed"))
                .body("changes.mailbox", contains(YUKI))
                .body("changes.now", contains("unknown"))
                .body("changes.unknownReason", contains("disconnected"));

        assertThat(held()).isEmpty();
    }

    @Test
    void anInterviewThatIsMovedDoesNotCollideWithItself() {
        put("4711", slot, proof).statusCode(201);
        isWritten("4711");

        Stretch later = time("03:30", "04:30");
        move("4711", later, proof(later)).statusCode(200).body("version", equalTo(2));

        assertThat(owner.query("select distinct starts_at = '%s' from hold".formatted(later.start())))
                .containsExactly("t");
    }

    @Test
    void somebodyElsesEventAtExactlyItsTimeIsInTheWay() {
        put("4711", slot, proof).statusCode(201);
        isWritten("4711");
        calendar(RITA, slot);

        Stretch later = time("03:30", "04:30");
        move("4711", later, proof(later))
                .spec(problem(409, "availability-changed"))
                .body("changes.mailbox", contains(RITA))
                .body("changes.now", contains("busy"))
                .body("changes.from", contains(at("03:20").toString()))
                .body("changes.to", contains(at("04:00").toString()));

        api.as("rita").get("/v1/interviews/4711").then().body("version", equalTo(1));
    }

    @Test
    void aProofIsOfItsSlotAndGrowsOld() {
        put("4711", time("03:00", "03:30"), proof)
                .spec(problem(400, "proof-invalid"))
                .body("violations.field", contains("proof"));
        put("4711", slot, "AAAA" + proof.substring(4))
                .spec(problem(400, "proof-invalid"))
                .body("violations.field", contains("proof"));
        put("4711", slot, proof(slot, Instant.now().minus(Duration.ofMinutes(31))))
                .spec(problem(409, "proof-expired"));

        assertThat(owner.query("select name from interview")).isEmpty();
    }
}
