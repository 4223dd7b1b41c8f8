package io.prescreen.calendar.freebusy;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator is shown before deciding is what happens. */
@QuarkusTest
class PolicyPreviewTest extends LookStory {

    private static final String ADA = "ada@acme.example";
    private static final String ZONE = "Europe/Vienna";
    private static final List<String> MEANINGS = List.of("busy", "tentative", "free");
    private static final List<String> WHOLE_DAYS = List.of("asShown", "busy", "tentative", "free");
    private static final List<String> SHOWN = List.of("BUSY", "TENTATIVE", "SOMETHING-NEW", "FREE");

    @BeforeEach
    void linkAda() {
        sandbox.person(ADA, "Ada", ZONE, "office365");
        link("ada", "office365", ADA);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isExactlyWhatChangesWhenThePolicyIsSaved(long seed) {
        Random random = new Random(seed);
        sandbox.calendar(ADA, "Calendar", Ics.calendar(someEvents(random)));
        save(anyPolicy(random));
        Map<String, String> wanted = anyPolicy(random);

        ValidatableResponse preview = preview(wanted).statusCode(200);
        Map<String, Object> looked =
                Api.freeBusy(preview.extract().path("from"), preview.extract().path("to"), ZONE, ADA);
        Instant from = instant(looked.get("from"));
        Instant to = instant(looked.get("to"));
        String[] before = hours(freeBusy("ada", looked), from, to);
        save(wanted);
        String[] after = hours(freeBusy("ada", looked), from, to);

        assertThat(changes(preview, from, to)).isEqualTo(differences(before, after));
    }

    @Test
    void aPolicyThatIsInForceChangesNothing() {
        preview(BusyPolicyTest.STANDARD).statusCode(200).body("changes", empty());
    }

    @Test
    void savesNothingAndIsALook() {
        preview(BusyPolicyTest.policy("busy", "busy", "busy", "busy")).statusCode(200);

        api.as("ada").get("/v1/integration/busy-policy").then().body("$", equalTo(BusyPolicyTest.STANDARD));
        assertThat(owner.query("select mailbox from audit_fact where action = 'availabilityRead'"))
                .containsExactly(ADA);
    }

    @Test
    void reachesOnlyWhomTheAdministratorMayLookAt() {
        Map<String, Object> ofRita = new HashMap<>(request(BusyPolicyTest.STANDARD));
        ofRita.put("mailbox", RITA);

        api.as("ada")
                .body(ofRita)
                .post("/v1/integration/busy-policy/preview")
                .then()
                .statusCode(200)
                .body("reason", equalTo("notLinked"))
                .body("changes", empty());
        api.as("rita")
                .body(ofRita)
                .post("/v1/integration/busy-policy/preview")
                .then()
                .spec(problem(403, "access-denied"));
    }

    @Test
    void namesSomebodyInOneWay() {
        Map<String, Object> both = new HashMap<>(request(BusyPolicyTest.STANDARD));
        both.put("person", "ada");
        api.as("ada")
                .body(both)
                .post("/v1/integration/busy-policy/preview")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("violations.field", contains("mailbox"));
    }

    @Test
    void saysWhenThePersonCanBeNobody() {
        Map<String, Object> request = new HashMap<>(request(BusyPolicyTest.STANDARD));
        request.remove("mailbox");
        request.put("person", "a\u0000da");
        api.careless()
                .as("ada")
                .body(request)
                .post("/v1/integration/busy-policy/preview")
                .then()
                .spec(invalid("body", "person"));
    }

    private ValidatableResponse preview(Map<String, String> policy) {
        return api.as("ada")
                .body(request(policy))
                .post("/v1/integration/busy-policy/preview")
                .then();
    }

    private static Map<String, Object> request(Map<String, String> policy) {
        return Map.of("policy", policy, "mailbox", ADA, "timeZone", ZONE);
    }

    private void save(Map<String, String> policy) {
        api.as("ada").body(policy).put("/v1/integration/busy-policy").then().statusCode(200);
    }

    private static Map<String, String> anyPolicy(Random random) {
        return BusyPolicyTest.policy(
                MEANINGS.get(random.nextInt(3)),
                MEANINGS.get(random.nextInt(3)),
                MEANINGS.get(random.nextInt(3)),
                WHOLE_DAYS.get(random.nextInt(4)));
    }

    /** Some overlap. */
    private String[] someEvents(Random random) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String shown = "X-MICROSOFT-CDO-BUSYSTATUS:" + SHOWN.get(random.nextInt(4));
            int daysLater = random.nextInt(12) - 2;
            if (random.nextInt(4) == 0) {
                events.add(Ics.event(
                        "DTSTART;VALUE=DATE:"
                                + day.plusDays(daysLater).toString().replace("-", ""),
                        "DTEND;VALUE=DATE:"
                                + day.plusDays(daysLater + 1).toString().replace("-", ""),
                        shown));
            } else {
                Instant start = at(daysLater, "00:00").plus(random.nextInt(23), ChronoUnit.HOURS);
                events.add(event(start, start.plus(1 + random.nextInt(4), ChronoUnit.HOURS), shown));
            }
        }
        return events.toArray(String[]::new);
    }

    /** The state of each whole hour: items begin and end with one. */
    private static String[] hours(ValidatableResponse answer, Instant from, Instant to) {
        answer.statusCode(200).body("mailboxes[0].status", equalTo("known"));
        String[] hours = new String[slot(from, to)];
        Arrays.fill(hours, "free");
        for (String kind : List.of("busy", "tentative", "unknown")) {
            List<Map<String, String>> stretches = answer.extract().path("mailboxes[0]." + kind);
            stretches.forEach(one -> fill(hours, one, from, kind));
        }
        return hours;
    }

    private static String[] changes(ValidatableResponse preview, Instant from, Instant to) {
        String[] hours = new String[slot(from, to)];
        Arrays.fill(hours, "");
        List<Map<String, String>> changes = preview.extract().path("changes");
        changes.forEach(one -> fill(hours, one, from, one.get("now") + ">" + one.get("then")));
        return hours;
    }

    private static String[] differences(String[] before, String[] after) {
        String[] differences = new String[before.length];
        for (int i = 0; i < before.length; i++) {
            differences[i] = before[i].equals(after[i]) ? "" : before[i] + ">" + after[i];
        }
        return differences;
    }

    private static void fill(String[] hours, Map<String, String> stretch, Instant from, String state) {
        int end = slot(from, instant(stretch.get("end")));
        for (int i = slot(from, instant(stretch.get("start"))); i < end; i++) {
            hours[i] = state;
        }
    }

    private static Instant instant(Object shown) {
        return OffsetDateTime.parse((String) shown).toInstant();
    }

    /** The first slot is what is left of the hour in which the window begins. */
    private static int slot(Instant from, Instant at) {
        long hours = ChronoUnit.HOURS.between(from.truncatedTo(ChronoUnit.HOURS), at.truncatedTo(ChronoUnit.HOURS));
        return Math.toIntExact(hours) + (at.equals(at.truncatedTo(ChronoUnit.HOURS)) || at.equals(from) ? 0 : 1);
    }
}
