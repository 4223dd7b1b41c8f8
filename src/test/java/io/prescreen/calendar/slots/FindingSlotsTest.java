package io.prescreen.calendar.slots;

import static io.prescreen.calendar.testing.Problems.invalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When everybody who is needed has time. */
@QuarkusTest
class FindingSlotsTest extends SlotStory {

    private static final Map<String, Object> IGNORED = Map.of("mode", "ignore");

    /** Mila works for eight hours from Saturday, 22:00, and the clock changes meanwhile. */
    @Test
    void threePeopleAndARoomWhileTheClockChanges() {
        Stream.of("rita@acme.example", "ivan@acme.example", TURING).forEach(this::calendar);
        ZonedDateTime from = time(sunday.minusDays(1), "18:00");
        Map<String, Object> query =
                question(from, time(sunday, "12:00"), all("panel", person("rita"), person("ivan"), person("mila")));
        query.put("workingHours", IGNORED);
        query.put("rooms", Map.of("oneOf", List.of(TURING)));

        ValidatableResponse answer = slots(query);

        ZonedDateTime shift = time(sunday.minusDays(1), "22:00");
        List<String> expected = Stream.concat(hours(from, shift), hours(shift.plusHours(8), time(sunday, "12:00")))
                .toList();
        assertThat(starts(answer)).isEqualTo(expected);
        answer.body("total", equalTo(expected.size()))
                .body("slots.room", everyItem(equalTo(TURING)))
                .body("slots.missing", everyItem(empty()))
                .body("slots.unknown", everyItem(empty()))
                .body("slots.proof", everyItem(matchesPattern("[A-Za-z0-9_-]+")))
                .body("reasons", hasSize(1))
                .body("reasons[0].person", equalTo("mila"))
                .body("reasons[0].reason", equalTo("busy"))
                .body("reasons[0].from", equalTo(text(shift)))
                .body("reasons[0].to", equalTo(text(shift.plusHours(8))))
                .body("relaxations", nullValue());
    }

    @Test
    void aRasterOfHoursKeepsTheClocksHoursOnTheDayOfTheChange() {
        ZonedDateTime midnight = time(sunday, "00:00");
        Map<String, Object> query = question(midnight, midnight.plusDays(1), all("all", person("ivan")));
        query.put("workingHours", IGNORED);
        calendar("ivan@acme.example");

        List<String> starts = starts(slots(query));

        assertThat(starts).allMatch(start -> start.contains(":00:00+"));
        assertThat(starts)
                .hasSize((int) Duration.between(midnight, midnight.plusDays(1)).toHours());
    }

    @Test
    void enoughOfAPanel() {
        calendar("rita@acme.example");
        calendar("ivan@acme.example", event(monday, "08:00", "16:00"));
        calendar("yuki@acme.example", event(monday, "08:00", "15:00"));
        Map<String, Object> query = onMonday(
                all("recruiter", person("rita")), some(1, "panel", person("ivan"), mailbox("yuki@acme.example")));

        ValidatableResponse answer = slots(query);

        assertThat(starts(answer)).isEqualTo(mondayAt("15:00", "16:00", "17:00"));
        answer.body("slots[0].missing", contains(Map.of("person", "ivan", "mailbox", "ivan@acme.example")))
                .body("slots[1].missing", empty())
                .body("reasons.group", everyItem(equalTo("panel")))
                .body("reasons.mailbox", containsInAnyOrder("ivan@acme.example", "yuki@acme.example"));
    }

    @Test
    void whoIsOptionalIsMissedAndPreventsNothing() {
        calendar("rita@acme.example");
        calendar("ivan@acme.example", event(monday, "08:00", "17:00"));
        Map<String, Object> query = onMonday(all("recruiter", person("rita")));
        query.put("optional", List.of(person("ivan"), person("lena")));

        ValidatableResponse answer = slots(query);

        answer.body("total", equalTo(10))
                .body("slots[8].missing.person", contains("ivan", "lena"))
                .body("slots[9].missing.person", contains("lena"))
                .body("reasons", empty());
    }

    @Test
    void tentativeBlocksUnlessItIsAllowed() {
        calendar("rita@acme.example", event(monday, "08:00", "17:00", "STATUS:TENTATIVE"));
        Map<String, Object> query = onMonday(all("recruiter", person("rita")));

        slots(query).body("total", equalTo(1)).body("reasons.reason", contains("tentative"));
        slots(with(query, "tentative", "allow")).body("total", equalTo(10));
    }

    @Test
    void buffersAreKept() {
        calendar("rita@acme.example", event(monday, "10:00", "11:00"));
        Map<String, Object> query = onMonday(all("recruiter", person("rita")));
        query.put("buffers", Map.of("before", "PT15M", "after", "PT1H"));

        ValidatableResponse answer = slots(query);

        assertThat(starts(answer)).isEqualTo(mondayAt("08:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"));
        answer.body("reasons.reason", contains("buffer", "busy", "buffer"));
    }

    @Test
    void noticeIsKept() {
        calendar("rita@acme.example");
        LocalDate soon = LocalDate.now(VIENNA).plusDays(2);
        Map<String, Object> query =
                question(time(soon, "08:00"), time(soon, "18:00"), all("recruiter", person("rita")));
        query.put("workingHours", IGNORED);
        Duration untilHalfPastOne =
                Duration.between(ZonedDateTime.now(), time(soon, "13:30")).truncatedTo(ChronoUnit.MINUTES);

        ValidatableResponse answer = slots(with(query, "notice", untilHalfPastOne.toString()));

        assertThat(starts(answer))
                .isEqualTo(Stream.of("14:00", "15:00", "16:00", "17:00")
                        .map(time -> at(soon, time))
                        .toList());
        answer.body("reasons.reason", contains("notice")).body("reasons[0].from", equalTo(at(soon, "08:00")));
    }

    @Test
    void whatIsPromisedToAnInterviewIsTaken() {
        calendar("rita@acme.example");
        owner.execute("""
                insert into hold (tenant, mailbox, holder, id, starts_at, ends_at, expires_at)
                values ('acme', 'rita@acme.example', '4711', gen_random_uuid(), '%s', '%s', now() + interval '1 day')""".formatted(at(monday, "08:30"), at(monday, "16:30")));

        slots(onMonday(all("recruiter", person("rita"))))
                .body("total", equalTo(1))
                .body("slots[0].start", equalTo(at(monday, "17:00")))
                .body("reasons.reason", contains("promised"));
    }

    @Test
    void everybodyIsReadOnceHoweverOftenTheyAreAskedFor() {
        Map<String, Object> query = onMonday(
                all("recruiter", person("rita"), mailbox("Ivan@acme.example")),
                some(1, "panel", person("ivan"), mailbox("mila@acme.example")));
        query.put("optional", List.of(person("mila")));

        slots(query)
                .body("mailboxes.mailbox", contains("rita@acme.example", "Ivan@acme.example", "mila@acme.example"))
                .body("mailboxes.person", contains("rita", "ivan", "mila"))
                .body("mailboxes.status", everyItem(equalTo("known")))
                .body("mailboxes.route", contains("personalLink", "delegation", "delegation"));

        assertThat(sandbox.journal("freeBusy")).hasSize(3);
        assertThat(owner.query(
                        "select distinct mailbox from audit_fact where action = 'availabilityRead' and details ->> 'from' = '%s' order by 1"
                                .formatted(time(monday, "08:00").toInstant())))
                .containsExactly("ivan@acme.example", "mila@acme.example", "rita@acme.example");
    }

    @Test
    void theSameOneTwiceIsNotTwoOfAGroup() {
        Object twice = some(2, "panel", person("ivan"), mailbox("ivan@acme.example"));

        api.as("rita").body(onMonday(twice)).post("/v1/slots").then().spec(invalid("body", "groups[0].needed"));
    }

    @Test
    void aServiceFindsWhatThePersonFinds() {
        Map<String, Object> query = onMonday(all("recruiter", person("rita"), person("ivan")));

        assertThat(backEnd.request()
                        .header("Prescreen-Person", "rita")
                        .body(query)
                        .post("/v1/slots")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("slots.start"))
                .isEqualTo(starts(slots(query)));
        api.as("ada").body(query).post("/v1/slots").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void aLimitedAnswerTellsHowManyThereAre() {
        calendar("rita@acme.example", event(monday, "09:00", "10:00"), event(monday, "12:00", "13:00"));

        slots(with(onMonday(all("recruiter", person("rita"))), "limit", 2))
                .body("slots.start", equalTo(mondayAt("08:00", "10:00")))
                .body("total", equalTo(8))
                .body("reasons", hasSize(1));
    }

    private static Stream<String> hours(ZonedDateTime from, ZonedDateTime to) {
        return Stream.iterate(from, to::isAfter, hour -> hour.plusHours(1)).map(SlotStory::text);
    }
}
