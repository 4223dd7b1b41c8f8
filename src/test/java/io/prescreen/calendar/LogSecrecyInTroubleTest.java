package io.prescreen.calendar;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong at Cronofy, and what the log tells of it. */
@QuarkusTest
class LogSecrecyInTroubleTest extends LogStory {

    @Test
    void aDisconnectedCalendar() {
        link("rita", "office365", RITA);
        sandbox.disconnect(RITA);
        letHealthAge();
        String relinkUrl = api.as("rita")
                .get("/v1/me/calendars")
                .then()
                .statusCode(409)
                .extract()
                .path("relinkUrl");
        look(RITA);
        sandbox.withdrawAuthorization(RITA);
        letHealthAge();
        connection("rita");

        requireDiscretion(relinkUrl.substring(relinkUrl.lastIndexOf('/')));
    }

    /** Parsers and clients like to quote what they could not read. */
    @Test
    void answersThatCannotBeRead() {
        String unreadable =
                "{\"access_token\": \"leaked-1\", \"refresh_token\": [\"leaked-2\"], \"email\": \"" + RITA + "\"";
        for (String operation : List.of("refresh", "userinfo", "freeBusy")) {
            link("rita", "office365", RITA);
            sandbox.expireAccessTokens();
            sandbox.fault(operation, Map.of("mode", "status", "status", 200, "body", unreadable));
            look(RITA);
            letHealthAge();
            connection("rita");
            sandbox.fault(operation, Map.of("mode", "status", "status", 400, "body", unreadable));
            look(RITA);
            letTheTroubleBeOver();
        }
        String attempt = returned("rita", "office365", RITA);
        sandbox.fault("exchange", Map.of("mode", "status", "status", 200, "body", unreadable));
        complete("rita", attempt).statusCode(409);

        requireDiscretion("leaked-");
    }

    @Test
    void cronofyAway() {
        link("rita", "office365", RITA);
        sandbox.calendar(RITA, "Calendar", Ics.calendar(Ics.event("DTSTART:20260101T100000Z", "SUMMARY:Takeover")));
        for (String mode : List.of("cut", "garbage")) {
            for (String operation : List.of("refresh", "userinfo", "freeBusy", "revoke")) {
                sandbox.fault(operation, Map.of("mode", mode));
            }
            sandbox.expireAccessTokens();
            look(RITA);
            letHealthAge();
            connection("rita");
        }
        unlink("rita");
        letTheTroubleBeOver();
        letTheNextRevocationBegin();
        await().until(() -> owner.query("select id from link"), List::isEmpty);

        requireDiscretion("Takeover");
    }
}
