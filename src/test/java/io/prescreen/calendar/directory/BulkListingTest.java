package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.BackEnd.row;
import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people at once, each for themselves. */
@QuarkusTest
class BulkListingTest extends StoryTest {

    @BeforeEach
    void theDomainIsAcmes() {
        backEnd.confirm("acme.example").statusCode(200);
    }

    @Test
    void eachRowIsAnsweredInItsPlace() {
        backEnd.list("ivan", "ivan@acme.example");
        backEnd.list("yuki", "old@acme.example");

        backEnd.listAll(List.of(
                        row("rita", "rita@acme.example"),
                        row("ivan", "Ivan@acme.example"),
                        row("yuki", "yuki@acme.example"),
                        row("paul", "paul@icloud.example")))
                .statusCode(200)
                .body("results.id", contains("rita", "ivan", "yuki", "paul"))
                .body("results.result", contains("created", "unchanged", "updated", "created"))
                .body("results.standing", contains("confirmed", "confirmed", "confirmed", "quarantined"));

        assertThat(owner.query("select mailbox from person order by id"))
                .containsExactly("ivan@acme.example", "paul@icloud.example", "rita@acme.example", "yuki@acme.example");
    }

    @Test
    void goodRowsAreStoredWhateverTheBadOnesAre() {
        backEnd.careless()
                .listAll(Arrays.asList(
                        row("good", "good@acme.example"),
                        row("bad", "nothing"),
                        null,
                        7,
                        List.of(),
                        Map.of(),
                        Map.of("id", 7, "mailbox", true, "displayName", List.of()),
                        Map.of("id", " ", "mailbox", "x@acme.example", "displayName", "\u0000"),
                        Map.of("id", "more", "mailbox", "x@acme.example", "displayName", "X", "admin", true),
                        row("last", "last@acme.example")))
                .statusCode(200)
                .body("results", hasSize(10))
                .body("results[0].result", equalTo("created"))
                .body("results[1..8].result", everyItem(equalTo("invalid")))
                .body("results[1].violations.field", contains("mailbox"))
                .body("results[2..4].violations.field", everyItem(contains("")))
                .body("results[5..6].violations.field", everyItem(contains("displayName", "id", "mailbox")))
                .body("results[7].violations.field", contains("displayName", "id"))
                .body("results[8].violations.field", contains("admin"))
                .body("results[8].id", equalTo("more"))
                .body("results[9].result", equalTo("created"));

        assertThat(owner.query("select id from person order by id")).containsExactly("good", "last");
    }

    @Test
    void nobodyWhoIsInItTwiceIsStored() {
        backEnd.listAll(List.of(
                        row("rita", "rita@acme.example"),
                        row("ivan", "ivan@acme.example"),
                        row("rita", "sommer@acme.example")))
                .statusCode(200)
                .body("results.result", contains("invalid", "created", "invalid"))
                .body("results[0].violations.field", contains("id"))
                .body("results[2].violations.field", contains("id"));

        backEnd.entry("rita").statusCode(404);
    }

    @Test
    void whoComesFirstHoldsTheMailbox() {
        backEnd.listAll(List.of(
                        row("zoe", "office@acme.example"),
                        row("adam", "Office@acme.example"),
                        row("bea", "office@acme.example")))
                .statusCode(200)
                .body("results.standing", contains("confirmed", "quarantined", "quarantined"));
    }

    @Test
    void twoPeopleMaySwapTheirMailboxesAndAreBothLookedAt() {
        backEnd.listAll(List.of(row("rita", "one@acme.example"), row("ivan", "two@acme.example")));

        backEnd.listAll(List.of(row("rita", "two@acme.example"), row("ivan", "one@acme.example")))
                .statusCode(200)
                .body("results.result", everyItem(equalTo("updated")))
                .body("results.standing", everyItem(equalTo("quarantined")));
        backEnd.decide("rita", "accept", "two@acme.example").body("standing", equalTo("confirmed"));

        backEnd.entry("ivan").body("standing", equalTo("quarantined"));
        backEnd.list("ivan", "two@acme.example").body("standing", equalTo("quarantined"));
        backEnd.list("rita", "one@acme.example").body("standing", equalTo("confirmed"));
    }

    @Test
    void fiveHundredOfTheLargestRowsFit() {
        List<Map<String, Object>> rows = IntStream.range(0, 500)
                .mapToObj(number -> Map.<String, Object>of(
                        "id", "%0255d".formatted(number),
                        "mailbox", "%064d@%sacme.example".formatted(number, "label.".repeat(29)),
                        "displayName", "n".repeat(200)))
                .toList();

        backEnd.listAll(rows).statusCode(200).body("results.result", everyItem(equalTo("created")));

        assertThat(owner.query("select count(*) from person")).containsExactly("500");
        assertThat(owner.query("select count(*) from audit_fact where action = 'personAdded'"))
                .containsExactly("500");
    }

    @Test
    void moreThanFiveHundredAreRefusedTogether() {
        backEnd.careless()
                .listAll(Collections.nCopies(501, row("rita", "rita@acme.example")))
                .spec(invalid("body", "people"));
        backEnd.careless().listAll(List.of()).spec(invalid("body", "people"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedThereToo() {
        backEnd.careless().listAll(List.of(Map.of("id", "x".repeat(600_000)))).spec(problem(413, "payload-too-large"));
        backEnd.careless()
                .put("rita", Map.of("mailbox", "x".repeat(70_000), "displayName", "x"))
                .spec(problem(413, "payload-too-large"));
    }
}
