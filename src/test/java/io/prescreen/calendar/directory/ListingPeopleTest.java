package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prescreen tells who its people are. */
@QuarkusTest
class ListingPeopleTest extends StoryTest {

    @BeforeEach
    void theDomainIsAcmes() {
        backEnd.confirm("acme.example").statusCode(200);
    }

    @Test
    void aPersonIsListedChangedAndRead() {
        backEnd.list("rita", "Rita@ACME.example")
                .body("id", equalTo("rita"))
                .body("mailbox", equalTo("rita@acme.example"))
                .body("displayName", equalTo("Name of rita"))
                .body("standing", equalTo("confirmed"))
                .body("quarantineReasons.size()", equalTo(0));

        backEnd.list("rita", "sommer@acme.example").body("mailbox", equalTo("sommer@acme.example"));

        backEnd.entry("rita").statusCode(200).body("mailbox", equalTo("sommer@acme.example"));
        api.as("ada").get("/v1/directory/people/rita").then().body("mailbox", equalTo("sommer@acme.example"));
        assertThat(factsOf("rita")).containsExactly("personAdded", "personChanged");
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        backEnd.list("rita", "rita@acme.example");
        var before = owner.content();

        backEnd.list("rita", "RITA@acme.example").body("standing", equalTo("confirmed"));

        assertThat(owner.content()).isEqualTo(before);
    }

    @Test
    void anInternationalDomainIsTheSameInBothSpellings() {
        backEnd.confirm("bücher.example").statusCode(200).body("domain", equalTo("xn--bcher-kva.example"));

        backEnd.careless()
                .list("rita", "rita@Bücher.example")
                .body("mailbox", equalTo("rita@xn--bcher-kva.example"))
                .body("standing", equalTo("confirmed"));
        backEnd.list("rita", "rita@xn--bcher-kva.example").body("standing", equalTo("confirmed"));

        assertThat(factsOf("rita")).containsExactly("personAdded");
    }

    @Test
    void idsAreTakenAsTheyAre() {
        for (String id : List.of("a b", "ü/…?#%", "Rita", "rita@acme.example", "日本")) {
            backEnd.careless().list(id, "rita@acme.example").body("id", equalTo(id));
            backEnd.careless().entry(id).statusCode(200).body("id", equalTo(id));
            backEnd.careless().remove(id).statusCode(204);
            backEnd.careless().entry(id).spec(problem(404, "not-found"));
        }
    }

    @Test
    void whoIsNotListedIsNotFound() {
        backEnd.entry("nobody").spec(problem(404, "not-found"));
    }

    @Test
    void aDomainIsConfirmedOnceAndWithdrawnOnce() {
        String at = backEnd.confirm("ACME.example").statusCode(200).extract().path("confirmedAt");
        assertThat(backEnd.confirm("acme.example").extract().<String>path("confirmedAt"))
                .isEqualTo(at);
        api.as("ada").get("/v1/directory/domains").then().body("domains.domain", equalTo(List.of("acme.example")));

        backEnd.withdraw("Acme.Example").statusCode(204);
        backEnd.withdraw("acme.example").statusCode(204);

        backEnd.request().get("/v1/directory/domains").then().body("domains.size()", equalTo(0));
        assertThat(owner.query("select action || details from audit_fact order by at"))
                .allMatch(fact -> fact.contains("acme.example"))
                .hasSize(2);
    }

    private List<String> factsOf(String person) {
        return owner.query("select action from audit_fact where person = '%s' order by at".formatted(person));
    }
}
