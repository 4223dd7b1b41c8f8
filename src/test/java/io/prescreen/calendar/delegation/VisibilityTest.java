package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Caller × mailbox × route: who sees what. Yuki is reached through Rita's link, Mila through the primary link, Ivan by
 * his own link, which he shares, and Noor's own link is not shared.
 */
@QuarkusTest
class VisibilityTest extends DelegationStory {

    private static final String MILA = "mila@acme.example";
    private static final String NOOR = "noor@outlook.example";
    private static final String ADA = "ada@acme.example";
    private static final List<String> MAILBOXES =
            List.of(RITA, YUKI, MILA, IVAN, NOOR, ADA, NOBODY, "omar@globex.example");

    private static final String NONE = "notLinked";

    /** By caller: the route to each of the mailboxes, in their order. */
    private static final Map<String, List<String>> MATRIX = Map.of(
            "rita", List.of("personalLink", "delegation", "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "ivan", List.of(NONE, NONE, "primaryLink", "personalLink", NONE, "primaryLink", NONE, NONE),
            "noor", List.of(NONE, NONE, "primaryLink", "sharedLink", "personalLink", "primaryLink", NONE, NONE),
            "hugo", List.of(NONE, NONE, "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "ada", List.of(NONE, NONE, "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "service", List.of(NONE, NONE, "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "service for rita",
                    List.of("personalLink", "delegation", "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "service for nobody", List.of(NONE, NONE, "primaryLink", "sharedLink", NONE, "primaryLink", NONE, NONE),
            "gina", List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE),
            "service of globex", List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE));

    @BeforeEach
    void everyKindOfRoute() {
        api.activate("gina");
        link("omar", "office365", "omar@globex.example");
        link("ivan", "gsuite", IVAN);
        api.as("ivan")
                .body(Map.of("shareWithColleagues", true))
                .put("/v1/me/connection/preferences")
                .then()
                .statusCode(200);
        link("noor", "outlook_com", NOOR);
        reach("rita", YUKI);
        frontEnd.linkPrimary("ada", "office365", ADA);
        reach("hugo", MILA);
        // nobody looks at anybody for the first time: that is another story
        sandbox.withdrawSharing(RITA, ADA, IVAN);
        sandbox.withdrawSharing(YUKI, ADA, IVAN);
        owner.execute("delete from person");
        owner.execute("delete from mailbox_holder");
    }

    @TestFactory
    Stream<DynamicTest> isWhatTheRoutesAllowAndNothingElse() {
        return MATRIX.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> assertThat(seenBy(row.getKey())).isEqualTo(row.getValue())));
    }

    @Test
    void nothingTellsWhatIsNotVisibleFromWhatIsNotThere() {
        for (String caller : MATRIX.keySet()) {
            String nothing = body(caller, NOBODY);
            for (int i = 0; i < MAILBOXES.size(); i++) {
                String mailbox = MAILBOXES.get(i);
                if (MATRIX.get(caller).get(i).equals(NONE)) {
                    assertThat(body(caller, mailbox))
                            .as("%s at %s", caller, mailbox)
                            .isEqualTo(nothing);
                }
            }
        }
    }

    private List<String> seenBy(String caller) {
        Map<String, Object> query = Api.thisWeek("Europe/Vienna", MAILBOXES.toArray(String[]::new));
        List<Map<String, Object>> found = as(caller)
                .body(query)
                .post("/v1/free-busy")
                .then()
                .statusCode(200)
                .extract()
                .path("mailboxes");
        return found.stream()
                .map(one -> (String) (one.get("status").equals("known") ? one.get("route") : one.get("reason")))
                .toList();
    }

    /** What is answered of a mailbox, but for its name. */
    private String body(String caller, String mailbox) {
        return as(caller)
                .body(Api.thisWeek("Europe/Vienna", mailbox))
                .post("/v1/free-busy")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace(mailbox, "…");
    }

    private RequestSpecification as(String caller) {
        return switch (caller) {
            case "service" -> api.asServiceOf("acme");
            case "service for rita" -> api.asServiceOf("acme").header("Prescreen-Person", "rita");
            case "service for nobody" -> api.asServiceOf("acme").header("Prescreen-Person", "who-is-this");
            case "service of globex" -> api.asServiceOf("globex");
            default -> api.as(caller);
        };
    }
}
