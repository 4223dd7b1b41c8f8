package io.prescreen.calendar.slots;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hopper has 4 seats, Turing 8, and Lovelace 20: but that one Rita cannot reach. */
@QuarkusTest
class RoomsForSlotsTest extends SlotStory {

    @BeforeEach
    void everybodyHasTime() {
        calendar("rita@acme.example");
        calendar(HOPPER);
        calendar(TURING);
    }

    @Test
    void theSmallestThatIsFreeAndLargeEnough() {
        calendar(HOPPER, event(monday, "08:00", "10:00"));

        ValidatableResponse answer = slots(forRita(Map.of("capacity", 3)));

        answer.body("slots[0].room", equalTo(TURING))
                .body("slots[1].room", equalTo(TURING))
                .body("slots[2].room", equalTo(HOPPER))
                .body("reasons", empty());
        slots(forRita(Map.of("capacity", 5))).body("slots.room", everyItem(equalTo(TURING)));
        slots(forRita(Map.of())).body("slots[2].room", equalTo(HOPPER));
    }

    @Test
    void oneOfThoseNamed() {
        calendar(HOPPER, event(monday, "08:00", "17:00"));
        Map<String, Object> query = forRita(Map.of("oneOf", List.of(HOPPER)));

        slots(query).body("slots.start", equalTo(mondayAt("17:00"))).body("reasons.mailbox", contains(HOPPER));
        slots(forRita(Map.of("oneOf", List.of(HOPPER, TURING)))).body("total", equalTo(10));
    }

    @Test
    void whereNoneIsFreeAnotherMayBe() {
        calendar(HOPPER, event(monday, "08:00", "18:00"));

        ValidatableResponse answer = slots(forRita(Map.of("oneOf", List.of(HOPPER), "capacity", 2)));

        answer.body("total", equalTo(0)).body("relaxations.kind", hasItems("anyRoom", "withoutRoom"));
        slots(forRita(Map.of("capacity", 2))).body("total", equalTo(10));
    }

    @Test
    void whereNoneIsLargeEnoughASmallerOneMayDo() {
        ValidatableResponse answer = slots(forRita(Map.of("capacity", 9)));

        answer.body("total", equalTo(0))
                .body("reasons.reason", everyItem(equalTo("tooSmall")))
                .body("relaxations.find { it.kind == 'smallerRoom' }.capacity", equalTo(8));
        slots(forRita(Map.of("capacity", 8))).body("total", equalTo(10));
    }

    /** Nobody lists it; that it is free is all that is known. */
    @Test
    void aMailboxThatNobodyListsIsARoomWhereSizeDoesNotMatter() {
        calendar("ivan@acme.example");

        slots(forRita(Map.of("oneOf", List.of("ivan@acme.example"))))
                .body("slots.room", everyItem(equalTo("ivan@acme.example")));
        slots(forRita(Map.of("oneOf", List.of("ivan@acme.example"), "capacity", 1)))
                .body("total", equalTo(0))
                .body("reasons.reason", contains("tooSmall"))
                .body("relaxations.kind", hasItem("smallerRoom"));
    }

    @Test
    void aRoomThatIsUnknownIsTakenOnlyWhenTheCallerSaysSo() {
        Map<String, Object> query = forRita(Map.of("oneOf", List.of("room-lovelace@acme.example")));

        slots(query).body("total", equalTo(0)).body("reasons.reason", contains("unknown"));
        slots(with(query, "unknown", "flag"))
                .body("total", equalTo(10))
                .body("slots.unknown.mailbox", everyItem(contains("room-lovelace@acme.example")));
    }

    /** He has no link. */
    @Test
    void whoReachesNoRoomHasNone() {
        Map<String, Object> query = with(forRita(Map.of()), "unknown", "flag");

        api.as("hugo")
                .body(query)
                .post("/v1/slots")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("mailboxes.person", contains("rita"))
                .body("reasons.reason", contains("tooSmall"))
                .body("relaxations.kind", contains("withoutRoom"));
    }

    private Map<String, Object> forRita(Map<String, Object> rooms) {
        return with(onMonday(all("recruiter", person("rita"))), "rooms", rooms);
    }
}
