package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.BackEnd;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One service account, and nobody links anything: twenty people and three rooms in one look. */
@QuarkusTest
class WholeCompanyTest extends ResourceStory {

    private static final String ADA = "ada@acme.example";
    private static final List<String> PEOPLE = Stream.of(
                    "ada", "rita", "anton", "bea", "carlos", "dora", "emil", "fatma", "georg", "hanna", "ilja", "jana",
                    "kai", "lucia", "marek", "nele", "olga", "pia", "quentin", "ruth")
            .map(name -> name + "@acme.example")
            .toList();
    private static final List<String> ROOMS = List.of(HOPPER, LOVELACE, TURING);
    private static final String[] ALL =
            Stream.concat(PEOPLE.stream(), ROOMS.stream()).toArray(String[]::new);

    @BeforeEach
    void everyoneIsCovered() {
        // what happens at the limits is told elsewhere
        sandbox.set("requestsPerSecond", 1_000);
        sandbox.set("requestsPerMinute", 10_000);
        backEnd.listAll(PEOPLE.stream()
                        .map(mailbox -> BackEnd.row(mailbox.substring(0, mailbox.indexOf('@')), mailbox))
                        .toList())
                .statusCode(200);
        frontEnd.connectEnterprise("ada", "office365", ADA);
        areKnown("rita", HOPPER, LOVELACE, TURING);
        cover("ada", serviceAccount("ada", ADA), Map.of("scope", "everyone"), Map.of("scope", "all"));
        await().until(
                        () -> owner.query("select mailbox from link where kind = 'DELEGATION' and state = 'LINKED'")
                                .size(),
                        Integer.valueOf(ALL.length)::equals);
    }

    @Test
    void isReadInOneLookWithOneCallForEachMailbox() {
        ValidatableResponse answer = look("rita");

        answer.body("mailboxes.mailbox", is(List.of(ALL)))
                .body("mailboxes.status", everyItem(is("known")))
                .body("mailboxes.route", everyItem(is("serviceAccount")));
        assertThat(sandbox.journal("freeBusy")).hasSize(ALL.length);
        assertThat(busy(answer, TURING)).isNotEmpty();
    }

    /** The health that the first look asked for is believed for a while. */
    @Test
    void costsOneCallForEachMailboxFromThenOn() {
        look("rita");
        sandbox.forgetJournal();
        Instant next = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(14, ChronoUnit.DAYS);
        Instant end = next.plus(7, ChronoUnit.DAYS);

        freeBusy("rita", Api.freeBusy(next.toString(), end.toString(), "Europe/Vienna", ALL))
                .statusCode(200)
                .body("mailboxes.status", everyItem(is("known")));

        assertThat(sandbox.journal("freeBusy")).hasSize(ALL.length);
        assertThat(sandbox.journal("userinfo")).isEmpty();
    }

    @Test
    void isTheSameForEverybodyAndForBackEnds() {
        String hers = look("rita").extract().asString();
        sandbox.forgetJournal();

        assertThat(look("lena").extract().asString()).isEqualTo(hers);
        assertThat(backEnd.request()
                        .body(Api.thisWeek("Europe/Vienna", ALL))
                        .post("/v1/free-busy")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(hers);
        // the same routes: what was read a moment ago is read for all
        assertThat(sandbox.journal("freeBusy")).isEmpty();
    }

    @Test
    void isOutOfReachForAnotherTenant() {
        frontEnd.connectEnterprise("gina", "google", "gina@globex.example");

        freeBusy("gina", Api.thisWeek("Europe/Vienna", ALL))
                .statusCode(200)
                .body("mailboxes", hasSize(ALL.length))
                .body("mailboxes.reason", everyItem(is("notLinked")));
    }

    @Test
    void hasItsRoomsReachable() {
        rooms("rita").body("resources.reachable", everyItem(is(true)));
        assertThat(mailboxes("rita", Map.of("capacity", 10))).containsExactly(LOVELACE);
    }

    private ValidatableResponse look(String person) {
        return freeBusy(person, Api.thisWeek("Europe/Vienna", ALL)).statusCode(200);
    }

    private static List<?> busy(ValidatableResponse answer, String mailbox) {
        return answer.extract().path("mailboxes.find { it.mailbox == '%s' }.busy".formatted(mailbox));
    }
}
