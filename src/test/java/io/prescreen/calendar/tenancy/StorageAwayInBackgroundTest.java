package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.RecordedLog;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for the background: while PostgreSQL is away it says so in a line, and looks again. */
@QuarkusTest
class StorageAwayInBackgroundTest extends StoryTest {

    private RecordedLog log;

    @BeforeEach
    void record() {
        log = RecordedLog.of();
    }

    @AfterEach
    void bringPostgresBack() {
        log.close();
        sandbox.startPostgres();
        await().until(() -> api.as("ada").get("/v1/integration").statusCode() == 200);
    }

    @Test
    void isNoErrorOfOurs() {
        sandbox.stopPostgres();

        List.of("claim_interviews", "claim_links_to_revoke", "interviews_to_reseal", "claim_resets")
                .forEach(question -> await().until(() -> log.lines().stream()
                        .anyMatch(line -> line.contains(question + ": PostgreSQL cannot be reached"))));

        assertThat(log.lines())
                .as("Hibernate says it, too, of connections that are cut")
                .noneMatch(line -> line.startsWith("ERROR [io.prescreen") || line.startsWith("ERROR [io.quarkus"));
    }
}
