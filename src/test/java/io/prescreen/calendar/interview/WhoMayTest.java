package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose an interview is, who is asked to come, and for whom there is none. */
@QuarkusTest
class WhoMayTest extends InterviewStory {

    private static final Map<String, Object> ELSEWHERE = interview("place", "Lobby");

    @BeforeEach
    void ritaMakesOne() {
        put("rita", interview()).statusCode(201);
    }

    @Test
    void anotherTenantHasNone() {
        RequestSpecification globex = api.asServiceOf("globex");
        globex.get(PATH, ID).then().spec(problem(404, "not-found"));
        api.asServiceOf("globex").delete(PATH, ID).then().spec(problem(404, "not-found"));
        read("gina").spec(problem(404, "not-found"));
        list(api.asServiceOf("globex")).body("interviews", empty());
    }

    @Test
    void whoHasNoPartInItFindsNone() {
        read("ivan").spec(problem(404, "not-found"));
        put(api.as("ivan").header("If-Match", "\"1\""), ELSEWHERE).spec(problem(404, "not-found"));
        api.as("ivan").delete(PATH, ID).then().spec(problem(404, "not-found"));
        list(api.as("ivan")).body("interviews", empty());
    }

    @Test
    void whoIsAskedToComeReadsTheWordsForThem() {
        read("lena")
                .statusCode(200)
                .body("words.colleagues.text", equalTo("Ask about Java"))
                .body("words.organiser", nullValue())
                .body("words.candidates", nullValue())
                .body("candidates", nullValue());
        list(api.as("lena")).body("interviews.id", contains(ID));

        change("lena", "\"1\"", ELSEWHERE).spec(problem(403, "access-denied"));
        api.as("lena").delete(PATH, ID).then().spec(problem(403, "access-denied"));
    }

    @Test
    void administratorsAndServicesChangeIt() {
        read("ada").statusCode(200).body("candidates.name", contains("Max Müstermann"));
        change("ada", "\"1\"", ELSEWHERE).statusCode(200);
        put(service().header("If-Match", "\"2\""), interview()).statusCode(200);
        read("rita").body("creator", equalTo("rita")).body("version", equalTo(3));
        list(api.as("ada")).body("interviews.id", contains(ID));
        list(service()).body("interviews.id", contains(ID));
        service().delete(PATH, ID).then().statusCode(202);
    }

    @Test
    void aServiceForSomebodyMayWhatTheyMay() {
        serviceFor("lena").get(PATH, ID).then().body("words.organiser", nullValue());
        serviceFor("rita").get(PATH, ID).then().body("words.organiser", notNullValue());
        serviceFor("ivan").get(PATH, ID).then().spec(problem(404, "not-found"));
        put(serviceFor("lena").header("If-Match", "\"1\""), ELSEWHERE).spec(problem(403, "access-denied"));
        put(serviceFor("rita").header("If-Match", "\"1\""), ELSEWHERE).statusCode(200);
        list(serviceFor("ivan")).body("interviews", empty());
        list(serviceFor("lena")).body("interviews.id", contains(ID));
    }

    @Test
    void aPersonMakesInterviewsOfTheirOwn() {
        api.as("lena").body(interview()).put(PATH, "another").then().spec(problem(403, "access-denied"));
        serviceFor("lena").body(interview()).put(PATH, "another").then().spec(problem(403, "access-denied"));
        service().body(interview()).put(PATH, "another").then().statusCode(201).body("creator", nullValue());
        api.as("rita").get(PATH, "another").then().statusCode(200);
    }

    @Test
    void thePrimaryAccountOrganisesForAnybodyAndSaysLittle() {
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        Map<String, Object> shared = interview("organiser", Map.of("mailbox", "ada@acme.example"));

        api.as("lena").body(shared).put(PATH, "shared").then().spec(invalid("body", "candidates"));
        shared.remove("candidates");
        shared.put("colleagues", List.of(Map.of("person", "lena"), Map.of("person", "rita")));
        api.as("lena")
                .body(shared)
                .put(PATH, "shared")
                .then()
                .statusCode(201)
                .body("organiser", nullValue())
                .body("creator", equalTo("lena"));

        api.as("rita")
                .get(PATH, "shared")
                .then()
                .statusCode(200)
                .body("words.colleagues.title", equalTo("Interview"))
                .body("words.colleagues.text", nullValue());
        for (String seenByMany : List.of("ada@acme.example", ROOM)) {
            await().until(() -> !owner.query("select mailbox from resource").isEmpty());
            put("rita", interview("colleagues", List.of(Map.of("mailbox", seenByMany))))
                    .spec(invalid("body", "colleagues[0]"));
        }
        put("rita", interview("colleagues", List.of(Map.of("person", "ada")))).spec(invalid("body", "colleagues[0]"));
        put(service(), interview("organiser", Map.of("person", "ada"))).spec(invalid("body", "organiser.person"));
        shared.put("place", "call +43 or www.acme.example");
        api.as("lena")
                .header("If-Match", "*")
                .body(shared)
                .put(PATH, "shared")
                .then()
                .spec(invalid("body", "place"));
    }

    @Test
    void whenTheOrganiserLeavesOthersKnow() {
        backEnd.remove("rita").statusCode(204);

        await().untilAsserted(() -> list(service().queryParam("attention", "true"))
                .body("interviews.id", contains(ID))
                .body("interviews[0].state", equalTo("failed"))
                .body("interviews[0].reason", equalTo("notLinked")));
    }

    @Test
    void theListIsByStartAndInPages() {
        for (int i = 1; i < 4; i++) {
            Map<String, Object> wanted = interview("start", day(14 - i) + "T10:00");
            wanted.put("end", day(14 - i) + "T11:00");
            service().body(wanted).put(PATH, "i" + i).then().statusCode(201);
        }

        String next = list(service().queryParam("limit", 3))
                .body("interviews.id", contains("i3", "i2", "i1"))
                .extract()
                .path("nextCursor");
        list(service().queryParam("cursor", next))
                .body("interviews.id", contains(ID))
                .body("nextCursor", nullValue());
        list(service().queryParam("from", day(14) + "T00:00:00+01:00")).body("interviews.id", contains(ID));
        awaitWritten();
        owner.execute("update interview set state = 'FAILED', reason = 'DISCONNECTED' where name = 'i2'");
        list(service().queryParam("state", "failed")).body("interviews.id", contains("i2"));
        list(service().queryParam("state", "failed"))
                .body("interviews[0].reason", equalTo("disconnected"))
                .body("interviews[0].advice", notNullValue());
    }

    private static ValidatableResponse list(RequestSpecification caller) {
        return caller.get("/v1/interviews").then().statusCode(200);
    }
}
