package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is unknown has no time, unless the caller says otherwise, and then the slot does. */
@QuarkusTest
class UnknownIsNoSlotTest extends SlotStory {

    @BeforeEach
    void ritaHasTime() {
        calendar("rita@acme.example");
    }

    @Test
    void whoRefusesToBeSeenHasNoTime() {
        slots(onMonday(all("panel", person("rita"), person("lena"))))
                .body("total", equalTo(0))
                .body("slots", empty())
                .body("reasons.person", contains("lena"))
                .body("reasons.reason", contains("unknown"))
                .body("reasons.unknownReason", contains("refused"))
                .body("reasons[0].from", equalTo(at(monday, "08:00")))
                .body("relaxations.kind", hasItem("flagUnknown"))
                .body("relaxations.find { it.kind == 'withoutMember' }.person", equalTo("lena"));
    }

    @Test
    void aSlotThatCountsOnThemSaysSo() {
        Map<String, Object> query = onMonday(all("panel", person("rita"), person("lena")));
        int promised = slots(query).extract().path("relaxations.find { it.kind == 'flagUnknown' }.slots");

        ValidatableResponse answer = slots(with(query, "unknown", "flag"));

        answer.body("total", equalTo(promised))
                .body("slots.unknown.person", everyItem(contains("lena")))
                .body("slots.missing", everyItem(empty()))
                .body("mailboxes[1].status", equalTo("unknown"))
                .body("mailboxes[1].reason", equalTo("refused"));
    }

    @Test
    void whoIsKnownIsPreferred() {
        calendar("ivan@acme.example", event(monday, "08:00", "17:00"));

        slots(with(onMonday(some(1, "panel", person("lena"), person("ivan"))), "unknown", "flag"))
                .body("slots[0].unknown.person", contains("lena"))
                .body("slots[9].unknown", empty())
                .body("slots[9].missing.person", contains("lena"));
    }

    @Test
    void aDisconnectedCalendarIsUnknown() {
        sandbox.disconnect("ivan@acme.example");
        letHealthAge();

        slots(onMonday(all("panel", person("rita"), person("ivan"))))
                .body("total", equalTo(0))
                .body("reasons.unknownReason", contains("disconnected"));
    }

    /** No hours and no promises of somebody whom the caller does not see, not even whether they exist. */
    @Test
    void whoIsOutOfReachLooksLikeSomebodyWhoDoesNotExist() {
        api.as("yuki")
                .body(Map.of(
                        "timeZone",
                        "Asia/Tokyo",
                        "days",
                        Map.of("monday", List.of(Map.of("from", "10:00", "to", "19:00")))))
                .put("/v1/me/working-hours")
                .then()
                .statusCode(200);
        owner.execute("""
                insert into hold (tenant, mailbox, holder, id, starts_at, ends_at, expires_at)
                values ('acme', 'yuki@acme.example', '4711', gen_random_uuid(), '%s', '%s', now() + interval '1 day')""".formatted(at(monday, "08:00"), at(monday, "16:30")));

        String yukis = asHugo("yuki@acme.example");

        assertThat(yukis)
                .contains("notLinked")
                .isEqualTo(asHugo("nobody@acme.example").replace("nobody@acme.example", "yuki@acme.example"));
        assertThat(asHugo(person("yuki"))).isEqualTo(asHugo(person("nobody")).replace("nobody", "yuki"));
        api.as("hugo")
                .body(with(onMonday(all("panel", person("yuki"))), "unknown", "flag"))
                .post("/v1/slots")
                .then()
                .body("total", equalTo(10))
                .body("slots[0].unknown[0].mailbox", nullValue())
                .body("reasons.reason", not(hasItem("promised")));
    }

    private String asHugo(String mailbox) {
        return asHugo(mailbox(mailbox));
    }

    private String asHugo(Map<String, String> member) {
        return api.as("hugo")
                .body(onMonday(all("panel", member)))
                .post("/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
