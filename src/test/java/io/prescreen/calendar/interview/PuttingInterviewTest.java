package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An interview is accepted, changed by those who know it as it is, and cancelled. */
@QuarkusTest
class PuttingInterviewTest extends InterviewStory {

    @Test
    void isAcceptedAndReadAgain() {
        put("rita", interview())
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(ID))
                .body("state", anyOf(equalTo("pending"), equalTo("handedOver")))
                .body("start", startsWith(day(14) + "T10:00:00+"));

        read("rita")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("organiser", equalTo("rita"))
                .body("organiserMailbox", equalTo("rita@acme.example"))
                .body("creator", equalTo("rita"))
                .body("colleagues.person", contains("lena", "hugo"))
                .body("colleagues.mailbox", contains("lena@acme.example", "hugo@acme.example"))
                .body("colleagues.optional", contains(false, true))
                .body("candidates.name", contains("Max Müstermann"))
                .body("rooms.mailbox", contains(ROOM))
                .body("words.organiser.title", equalTo("Max Müstermann, backend"))
                .body("timeZone", equalTo(ZONE))
                .body("erased", equalTo(false));
        assertThat(facts()).containsExactly("interviewAccepted");
    }

    @Test
    void theSameAgainChangesNothing() {
        put("rita", interview()).statusCode(201);

        put("rita", interview()).statusCode(200).header("ETag", equalTo("\"1\""));
        put(api.as("rita").header("If-None-Match", "*"), interview()).statusCode(200);
        change("rita", "\"7\"", interview()).statusCode(200);

        assertThat(facts()).containsExactly("interviewAccepted");
    }

    @Test
    void aChangeSaysWhatItChanges() {
        put("rita", interview()).statusCode(201);
        Map<String, Object> elsewhere = interview("place", "Lobby");

        put("rita", elsewhere).spec(problem(428, "precondition-required"));
        change("rita", "\"2\"", elsewhere).spec(problem(412, "version-mismatch"));
        put(api.as("rita").header("If-None-Match", "*"), elsewhere).spec(problem(412, "version-mismatch"));
        read("rita").body("place", equalTo("Reception")).body("version", equalTo(1));

        change("rita", "\"1\"", elsewhere).statusCode(200).header("ETag", equalTo("\"2\""));
        read("rita").body("place", equalTo("Lobby"));
        change("rita", "*", interview()).statusCode(200).header("ETag", equalTo("\"3\""));
        assertThat(facts()).containsExactly("interviewAccepted", "interviewChanged", "interviewChanged");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        put("rita", interview()).statusCode(201);

        change("rita", "\"1\"", interview("place", "Lobby")).statusCode(200);
        change("rita", "\"1\"", interview("place", "Roof")).spec(problem(412, "version-mismatch"));

        read("rita").body("place", equalTo("Lobby"));
    }

    @Test
    void ofSeveralChangesAtOnceOneIsMade() {
        put("rita", interview()).statusCode(201);

        List<Integer> statuses = AtOnce.all(List.of("A", "B", "C", "D").stream()
                .map(place ->
                        (java.util.function.Supplier<Integer>) () -> change("rita", "\"1\"", interview("place", place))
                                .extract()
                                .statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        read("rita").body("version", equalTo(2));
    }

    @Test
    void ofSeveralWhoMakeTheSameOneDoes() {
        List<Integer> statuses =
                AtOnce.times(4, () -> put("rita", interview()).extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(facts()).containsExactly("interviewAccepted");
    }

    @Test
    void whatIsNotThereHasNoVersion() {
        change("rita", "\"1\"", interview()).spec(problem(412, "version-mismatch"));
        change("rita", "1", interview()).spec(invalid("header", "If-Match"));
        put(api.as("rita").header("If-None-Match", "\"1\""), interview()).spec(invalid("header", "If-None-Match"));
        read("rita").spec(problem(404, "not-found"));
        api.as("rita").delete(PATH, ID).then().spec(problem(404, "not-found"));
    }

    @Test
    void isCancelledOnceAndMadeAnewKnowingly() {
        put("rita", interview()).statusCode(201);

        api.as("rita").header("If-Match", "\"3\"").delete(PATH, ID).then().spec(problem(412, "version-mismatch"));
        api.as("rita").delete(PATH, ID).then().statusCode(202).header("ETag", equalTo("\"2\""));
        api.as("rita").delete(PATH, ID).then().statusCode(202).header("ETag", equalTo("\"2\""));
        api.as("rita").header("If-Match", "\"1\"").delete(PATH, ID).then().statusCode(202);
        put("rita", interview()).spec(problem(428, "precondition-required"));
        change("rita", "\"2\"", interview()).statusCode(200).body("cancelling", nullValue());

        assertThat(facts()).containsExactly("interviewAccepted", "interviewCancelled", "interviewChanged");
    }

    @Test
    void withoutAWayIntoTheCalendarItIsNotAccepted() {
        put(service(), interview("organiser", Map.of("person", "lena"))).spec(invalid("body", "colleagues[0]"));
        Map<String, Object> ofHugo = interview("organiser", Map.of("person", "ada"));

        put(service(), ofHugo).spec(problem(409, "calendar-not-writable")).body("reason", equalTo("notLinked"));
        put("ada", ofHugo).spec(problem(409, "calendar-not-writable")).body("reason", equalTo("notLinked"));
        assertThat(owner.query("select name from interview")).isEmpty();
    }

    @Test
    void whoseCalendarIsDisconnectedLinksItAgain() {
        sandbox.disconnect("rita@acme.example");
        letHealthAge();

        put("rita", interview())
                .spec(problem(409, "calendar-not-writable"))
                .body("reason", equalTo("disconnected"))
                .body("relinkUrl", startsWith("http"));
        put(service(), interview()).body("reason", equalTo("disconnected")).body("relinkUrl", nullValue());
    }

    @Test
    void whatIsSaidIsSealed() {
        put("rita", interview()).statusCode(201);

        assertThat(String.join("\n", owner.content()))
                .doesNotContain("Müstermann")
                .doesNotContain("max@mail.example")
                .doesNotContain("Ask about Java");
    }
}
