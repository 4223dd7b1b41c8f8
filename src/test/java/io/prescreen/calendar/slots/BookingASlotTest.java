package io.prescreen.calendar.slots;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a slot says can be booked as it says, with its proof. */
@QuarkusTest
class BookingASlotTest extends BookingStory {

    @Test
    void whoIsMissingSinceTheyArePromisedMayBeAskedToComeIfTheyLike() {
        promise(IVAN);
        Map<String, Object> query = onMonday(all("panel", person("mila")));
        query.put("optional", List.of(person("ivan")));
        Map<String, Object> slot = slotAtTen(query);
        assertThat(slot).extracting("missing").asString().contains("ivan");

        put("4711", interview((String) slot.get("proof"), person("mila"), optional("ivan")))
                .statusCode(201);

        assertThat(heldBy("4711")).containsExactly(MILA, RITA);
    }

    @Test
    void whoMayStayAwayMayHaveBecomeBusy() {
        Map<String, Object> query = onMonday(all("panel", person("mila")));
        query.put("optional", List.of(person("ivan")));
        String proof = proof(query);
        calendar(IVAN, event(monday, TEN, "11:00"));

        put("4711", interview(proof, person("mila"), person("ivan")))
                .spec(problem(409, "availability-changed"))
                .body("changes.mailbox", contains(IVAN));
        put("4711", interview(proof, person("mila"), optional("ivan"))).statusCode(201);
    }

    /** She was not looked for, and may sit in two at once; but nobody is offered that time of hers. */
    @Test
    void theOrganisersTimeIsTakenWhetherOrNotItWasLookedFor() {
        String ivans = proof(onMonday(all("panel", person("ivan"))));
        String milas = proof(onMonday(all("panel", person("mila"))));
        String hers = proof(onMonday(all("panel", person("rita"))));

        put("4711", interview(ivans, person("ivan"))).statusCode(201);
        put("4712", interview(milas, person("mila"))).statusCode(201);
        put("4713", interview(hers)).spec(problem(409, "slot-taken"));

        assertThat(heldBy("4711")).containsExactly(IVAN, RITA);
        assertThat(heldBy("4712")).containsExactly(MILA, RITA);
        assertThat(heldBy("4713")).isEmpty();
    }

    /** Lena refuses to be seen: her mailbox is not told, and yet it is known when she is booked. */
    @Test
    void whoeverIsFlaggedIsBookedHoweverTheyWereAskedFor() {
        Map<String, Object> query = with(onMonday(all("panel", person("rita"), person("lena"))), "unknown", "flag");
        Map<String, Object> slot = slotAtTen(query);
        assertThat(slot).extracting("unknown").isEqualTo(List.of(person("lena")));

        put("4711", interview((String) slot.get("proof"), person("lena"))).statusCode(201);

        assertThat(heldBy("4711")).containsExactly("lena@acme.example", RITA);
    }

    @Test
    void whoWasNotLookedForIsNotFlagged() {
        put("4711", interview(proof(onMonday(all("panel", person("rita")))), person("lena")))
                .spec(problem(409, "availability-changed"))
                .body("changes.now", contains("unknown"));
    }
}
