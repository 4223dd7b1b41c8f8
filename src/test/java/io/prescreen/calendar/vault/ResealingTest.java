package io.prescreen.calendar.vault;

import static io.prescreen.calendar.testing.Api.thisWeek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.interview.InterviewStory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sealed, in whichever table, is sealed again with the newest key; and an operator sees when that is over. */
@QuarkusTest
class ResealingTest extends InterviewStory {

    private static final String OPEN_REQUEST = "select callback_address is not null from delegation_request";

    @Inject
    Vault vault;

    @Inject
    MeterRegistry registry;

    /** One row of each kind: a link, an open request for Yuki's calendar, an interview and its events. */
    @BeforeEach
    void somethingIsSealedEverywhere() {
        sandbox.callbacks().hold();
        freeBusy("rita", thisWeek(ZONE, "yuki@acme.example")).statusCode(200);
        put("rita", interview()).statusCode(201);
        awaitWritten();
        await().until(() -> owner.query(OPEN_REQUEST).equals(List.of("t")));
        assertThat(tables()).allSatisfy(table -> assertThat(keysOf(table)).isNotEmpty());
    }

    @Test
    void everyTableIsSealedAgain() {
        tables().forEach(table -> owner.execute("update %s set key_id = key_id - 1".formatted(table)));

        await().untilAsserted(() -> assertThat(tables())
                .allSatisfy(table -> assertThat(keysOf(table)).containsOnly(String.valueOf(vault.newestKey()))));

        read("rita").body("candidates.name", contains("Max Müstermann"));
        sandbox.callbacks().release();
        await().until(() -> owner.query("select state from link where mailbox like 'yuki@%'")
                .equals(List.of("LINKED")));
    }

    @Test
    void whatIsLeftIsCountedForEachKind() {
        assertThat(registry.find("vault.reseal.pending").gauges())
                .extracting(gauge -> gauge.getId().getTag("rows"))
                .containsExactlyInAnyOrder("links", "requests", "interviews", "events");
    }

    private List<String> tables() {
        return owner.query("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'key_id'""");
    }

    private List<String> keysOf(String table) {
        return owner.query("select key_id from " + table);
    }
}
