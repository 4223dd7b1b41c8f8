package io.prescreen.calendar.interview;

import static java.time.ZoneOffset.UTC;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Proof;
import io.prescreen.calendar.availability.Proofs;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Ics;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Rita invites Yuki; both were seen free. */
abstract class ProofStory extends StoryTest {

    static final TenantId ACME = new TenantId("acme");
    static final String RITA = "rita@acme.example";
    static final String YUKI = "yuki@acme.example";
    static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    @Inject
    Proofs proofs;

    final LocalDate day = LocalDate.now(VIENNA).plusDays(5);

    @BeforeEach
    void ritaSeesYuki() {
        api.activate("ada");
        api.asServiceOf("acme")
                .put("/v1/directory/domains/{domain}", "acme.example")
                .then()
                .statusCode(200);
        Stream.of("rita", "yuki").forEach(this::listed);
        link("rita", "office365", RITA);
        calendar(RITA);
        calendar(YUKI);
        await().until(() -> freeBusy("rita", Api.thisWeek("Europe/Vienna", YUKI))
                .extract()
                .path("mailboxes[0].status")
                .equals("known"));
    }

    private void listed(String person) {
        api.asServiceOf("acme")
                .body(Map.of("mailbox", person + "@acme.example", "displayName", person))
                .put("/v1/directory/people/{id}", person)
                .then()
                .statusCode(200);
    }

    /** Somebody else puts them into the calendar. */
    void calendar(String mailbox, Stretch... events) {
        sandbox.calendar(
                mailbox,
                "Calendar",
                Ics.calendar(Stream.of(events)
                        .map(event -> Ics.event(
                                "DTSTART:" + BASIC.format(event.start().atOffset(UTC)),
                                "DTEND:" + BASIC.format(event.end().atOffset(UTC))))
                        .toArray(String[]::new)));
    }

    Stretch time(String from, String to) {
        return new Stretch(at(from), at(to));
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(VIENNA).toInstant();
    }

    /** Both are free from ten minutes before the time. */
    String proof(Stretch time) {
        return proof(time, Instant.now());
    }

    String proof(Stretch time, Instant asOf) {
        Availability free = new Availability(Timeline.EMPTY, Timeline.EMPTY, Timeline.EMPTY);
        return proofs.seal(
                ACME,
                new Proof(
                        time,
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        VIENNA,
                        true,
                        Map.of(RITA, free, YUKI, free),
                        asOf));
    }

    ValidatableResponse put(String id, Stretch time, String proof) {
        return api.as("rita")
                .body(interview(time, proof))
                .put("/v1/interviews/{id}", id)
                .then();
    }

    /** In its second version. */
    ValidatableResponse move(String id, Stretch time, String proof) {
        return api.as("rita")
                .header("If-Match", "\"1\"")
                .body(interview(time, proof))
                .put("/v1/interviews/{id}", id)
                .then();
    }

    private static Map<String, Object> interview(Stretch time, String proof) {
        Map<String, Object> interview = new HashMap<>();
        interview.put("organiser", Map.of("person", "rita"));
        interview.put("colleagues", List.of(Map.of("person", "yuki")));
        interview.put("start", local(time.start()));
        interview.put("end", local(time.end()));
        interview.put("timeZone", VIENNA.getId());
        interview.put("kind", "video");
        interview.put("videoLink", "https://video.example/4711");
        interview.put("words", Map.of("organiser", Map.of("title", "Interview", "text", "Frontend")));
        interview.put("proof", proof);
        return interview;
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, VIENNA).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
    }

    void isWritten(String id) {
        await().until(() -> api.as("rita")
                .get("/v1/interviews/{id}", id)
                .then()
                .extract()
                .path("state")
                .equals("written"));
    }

    List<String> held() {
        return owner.query("select holder || ' ' || mailbox from hold order by 1");
    }
}
