package io.prescreen.calendar.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mailbox is relied upon when it is the person's and its domain the tenant's. */
@QuarkusTest
class QuarantineTest extends StoryTest {

    private static final String OFFICE = "office@acme.example";

    @Test
    void withoutAConfirmedDomainEveryMailboxIsOutside() {
        outside(backEnd.list("rita", "rita@acme.example"));
    }

    @Test
    void confirmingAndWithdrawingADomainActsAtOnce() {
        backEnd.list("rita", "rita@acme.example");
        backEnd.confirm("acme.example");
        confirmed(backEnd.entry("rita"));

        backEnd.withdraw("acme.example");

        outside(backEnd.entry("rita"));
    }

    @Test
    void domainsBelowAreNotImpliedNorThoseAboveNorThoseAlike() {
        backEnd.confirm("acme.example");

        outside(backEnd.list("one", "x@mail.acme.example"));
        outside(backEnd.list("two", "x@notacme.example"));
        outside(backEnd.list("three", "x@acme.example.com"));
        backEnd.confirm("mail.acme.example");
        confirmed(backEnd.entry("one"));
    }

    @Test
    void theDomainOfOneTenantIsNotThatOfAnother() {
        backEnd.of("globex").confirm("acme.example").statusCode(200);

        outside(backEnd.list("rita", "rita@acme.example"));
        confirmed(backEnd.of("globex").list("rita", "rita@acme.example"));
    }

    @Test
    void aMailboxThatSomebodyHoldsIsNotTakenOver() {
        backEnd.confirm("acme.example");
        backEnd.list("rita", OFFICE);

        held(backEnd.list("ivan", "OFFICE@acme.example"));

        confirmed(backEnd.entry("rita"));
    }

    @Test
    void aMailboxStaysRememberedWhenItsHolderChangesIt() {
        backEnd.confirm("acme.example");
        backEnd.list("rita", OFFICE);
        backEnd.list("rita", "rita@acme.example");

        held(backEnd.list("ivan", OFFICE));
        confirmed(backEnd.list("rita", OFFICE));
    }

    @Test
    void aMailboxStaysRememberedWhenItsHolderLeaves() {
        backEnd.confirm("acme.example");
        backEnd.list("rita", OFFICE);
        backEnd.remove("rita").statusCode(204);

        held(backEnd.list("ivan", OFFICE));

        assertThat(owner.query("select h::text from mailbox_holder h")).noneMatch(row -> row.contains("office"));
        backEnd.remove("ivan");
        confirmed(backEnd.list("rita", OFFICE));
    }

    @Test
    void bothReasonsAreTold() {
        backEnd.list("rita", OFFICE);

        backEnd.list("ivan", OFFICE).body("quarantineReasons", contains("heldByOther", "outsideConfirmedDomains"));
    }

    @Test
    void twoPeopleMaySwapTheirMailboxesOneAfterTheOther() {
        backEnd.confirm("acme.example");
        backEnd.list("rita", "one@acme.example");
        backEnd.list("ivan", "two@acme.example");

        held(backEnd.list("rita", "two@acme.example"));
        held(backEnd.list("ivan", "one@acme.example"));

        confirmed(backEnd.decide("rita", "accept", "two@acme.example"));
        confirmed(backEnd.decide("ivan", "accept", "one@acme.example"));
        confirmed(backEnd.entry("rita"));
    }

    @Test
    void ofTwoWhoAreListedAtOnceOneHoldsIt() {
        backEnd.confirm("acme.example");

        List<String> standings = AtOnce.all(List.of(
                () -> backEnd.list("rita", OFFICE).extract().path("standing"),
                () -> backEnd.list("ivan", OFFICE).extract().path("standing")));

        assertThat(standings).containsExactlyInAnyOrder("confirmed", "quarantined");
        assertThat(owner.query("select count(*) from mailbox_holder")).containsExactly("1");
    }

    @Test
    void bulksInOppositeOrderDoNotBlockEachOther() {
        List<Object> forwards = IntStream.range(0, 200)
                .<Object>mapToObj(number -> BackEnd.row("p" + number, "p%d@acme.example".formatted(number)))
                .toList();
        List<Object> backwards = IntStream.range(0, 200)
                .<Object>mapToObj(number -> BackEnd.row("p" + (199 - number), "x%d@acme.example".formatted(number)))
                .toList();

        List<Integer> answers = AtOnce.all(List.of(
                () -> backEnd.listAll(forwards).extract().statusCode(),
                () -> backEnd.listAll(backwards).extract().statusCode(),
                () -> backEnd.listAll(forwards).extract().statusCode()));

        assertThat(answers).containsOnly(200);
    }

    private static void confirmed(ValidatableResponse entry) {
        entry.statusCode(200).body("standing", equalTo("confirmed")).body("quarantineReasons.size()", equalTo(0));
    }

    private static void held(ValidatableResponse entry) {
        entry.statusCode(200)
                .body("standing", equalTo("quarantined"))
                .body("quarantineReasons", contains("heldByOther"));
    }

    private static void outside(ValidatableResponse entry) {
        entry.statusCode(200)
                .body("standing", equalTo("quarantined"))
                .body("quarantineReasons", contains("outsideConfirmedDomains"));
    }
}
