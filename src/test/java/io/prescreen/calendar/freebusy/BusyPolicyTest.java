package io.prescreen.calendar.freebusy;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One meaning of busy, whatever calendar service an item stands in. */
@QuarkusTest
class BusyPolicyTest extends LookStory {

    static final Map<String, String> STANDARD =
            Map.of("tentative", "tentative", "unspecified", "busy", "free", "free", "allDay", "asShown");

    private static final String ADA = "ada@acme.example";

    /** Hours of the day: busy, tentative, untold, free; then the same as whole days. */
    private static final List<String> SHOWN = List.of(
            "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
            "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
            "X-MICROSOFT-CDO-BUSYSTATUS:SOMETHING-NEW",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE");

    static Stream<Arguments> everyProviderWithEveryPolicy() {
        return Stream.of("exchange", "office365", "gsuite", "outlook_com", "icloud")
                .flatMap(provider -> Stream.of(
                                // tentative, unspecified, free, allDay -> 4 with times, 4 of whole days
                                "tentative busy free asShown -> BTB- BTB-",
                                "busy busy free asShown -> BBB- BBB-",
                                "free busy free asShown -> B-B- B-B-",
                                "tentative tentative free asShown -> BTT- BTT-",
                                "tentative free free asShown -> BT-- BT--",
                                "tentative busy tentative asShown -> BTBT BTBT",
                                "tentative busy busy asShown -> BTBB BTBB",
                                "tentative busy free busy -> BTB- BBB-",
                                "tentative busy free tentative -> BTB- TTT-",
                                "tentative busy free free -> BTB- ----",
                                "busy tentative busy free -> BBTB ---B")
                        .map(row -> Arguments.of(provider, row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyProviderWithEveryPolicy")
    void everyServiceMeansTheSame(String provider, String row) {
        sandbox.person(ADA, "Ada", "UTC", provider);
        link("ada", provider, ADA);
        sandbox.calendar(ADA, "Calendar", Ics.calendar(everyStatus()));
        String[] parts = row.split(" -> ");

        decide(policy(parts[0].split(" "))).statusCode(200);

        assertThat(states()).isEqualTo(parts[1]);
    }

    @Test
    void theStandardIsInForceUntilAnAdministratorDecides() {
        api.as("rita").get("/v1/integration/busy-policy").then().statusCode(200).body("$", equalTo(STANDARD));

        decide(policy("busy", "free", "tentative", "busy"));

        api.asServiceOf("acme")
                .get("/v1/integration/busy-policy")
                .then()
                .statusCode(200)
                .body("$", equalTo(policy("busy", "free", "tentative", "busy")));
        assertThat(owner.query("select details ->> 'tentative' from audit_fact where action = 'busyPolicyChanged'"))
                .containsExactly("busy");
    }

    @Test
    void decidingTheSameAgainIsNoFact() {
        decide(STANDARD).statusCode(200);

        assertThat(owner.query("select id from audit_fact where action = 'busyPolicyChanged'"))
                .isEmpty();
    }

    @Test
    void aNewPolicyActsOnWhatIsInMemory() {
        calendar(event("09:00", "10:00", "STATUS:TENTATIVE"));
        assertThat(times(lookAtTheDay(), "tentative")).hasSize(1);
        sandbox.forgetJournal();

        decide(policy("busy", "busy", "free", "asShown"));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
        assertThat(sandbox.journal("freeBusy")).isEmpty();
    }

    @Test
    void freeItemsAreAskedForOnlyWhenTheyMatter() {
        calendar(event("09:00", "10:00", "TRANSP:TRANSPARENT"));
        lookAtTheDay();
        assertThat(sandbox.journal("freeBusy").toString()).doesNotContain("include_free");

        decide(policy("tentative", "busy", "busy", "asShown"));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
        assertThat(sandbox.journal("freeBusy")).hasSize(2);
        assertThat(sandbox.journal("freeBusy").get(1).toString()).contains("include_free");
    }

    @Test
    void anotherTenantHasItsOwn() {
        decide(policy("busy", "busy", "free", "asShown"));

        api.as("gina").get("/v1/integration/busy-policy").then().body("$", equalTo(STANDARD));
    }

    @Test
    void onlyAnAdministratorDecides() {
        api.as("rita").body(STANDARD).put("/v1/integration/busy-policy").then().spec(problem(403, "access-denied"));
        api.asServiceOf("acme")
                .body(STANDARD)
                .put("/v1/integration/busy-policy")
                .then()
                .spec(problem(403, "access-denied"));
    }

    @ParameterizedTest
    @CsvSource({"tentative, asShown", "unspecified, maybe", "free,", "allDay, sometimes"})
    void whatIsMalformedIsNamedAndChangesNothing(String field, String value) {
        Map<String, String> malformed = new HashMap<>(policy("busy", "busy", "busy", "busy"));
        malformed.put(field, value);

        api.careless()
                .as("ada")
                .body(malformed)
                .put("/v1/integration/busy-policy")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("violations", hasSize(1))
                .body("violations.field", contains(field));
        api.as("ada").get("/v1/integration/busy-policy").then().body("$", equalTo(STANDARD));
    }

    private ValidatableResponse decide(Map<String, String> policy) {
        return api.as("ada").body(policy).put("/v1/integration/busy-policy").then();
    }

    static Map<String, String> policy(String... words) {
        return Map.of("tentative", words[0], "unspecified", words[1], "free", words[2], "allDay", words[3]);
    }

    /** At 8:00, 9:00, 10:00 and 11:00 of the day, and on the four days after it. */
    private String[] everyStatus() {
        Stream<String> timed = Stream.of(0, 1, 2, 3)
                .map(i -> event("%02d:00".formatted(8 + i), "%02d:00".formatted(9 + i), SHOWN.get(i)));
        Stream<String> wholeDays = Stream.of(0, 1, 2, 3)
                .map(i -> Ics.event(
                        "DTSTART;VALUE=DATE:" + date(i + 1), "DTEND;VALUE=DATE:" + date(i + 2), SHOWN.get(i)));
        return Stream.concat(timed, wholeDays).toArray(String[]::new);
    }

    private String date(int daysLater) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(daysLater));
    }

    /** The states of the four hours and the four days. */
    private String states() {
        ValidatableResponse answer = freeBusy(
                        "ada",
                        Api.freeBusy(at("00:00").toString(), at(5, "00:00").toString(), "UTC", ADA))
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("known"));
        StringBuilder states = new StringBuilder();
        for (int hour = 8; hour < 12; hour++) {
            states.append(state(answer, at("%02d:30".formatted(hour))));
        }
        states.append(' ');
        for (int daysLater = 1; daysLater < 5; daysLater++) {
            states.append(state(answer, at(daysLater, "12:00")));
        }
        return states.toString();
    }

    private static char state(ValidatableResponse answer, Instant at) {
        return covers(answer, "busy", at) ? 'B' : covers(answer, "tentative", at) ? 'T' : '-';
    }

    private static boolean covers(ValidatableResponse answer, String kind, Instant at) {
        List<Map<String, String>> stretches = answer.extract().path("mailboxes[0]." + kind);
        return stretches.stream()
                .anyMatch(one -> !OffsetDateTime.parse(one.get("start"))
                                .toInstant()
                                .isAfter(at)
                        && OffsetDateTime.parse(one.get("end")).toInstant().isAfter(at));
    }
}
