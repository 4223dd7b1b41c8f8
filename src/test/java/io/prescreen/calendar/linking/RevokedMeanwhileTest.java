package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A mailbox is linked while Cronofy is being told that an earlier link of it is over. */
@QuarkusTest
class RevokedMeanwhileTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ROOM = "room-turing@acme.example";

    @Test
    void whatDiesWithARevocationIsNotLinkedAndTheFormerLinkStays() {
        api.activate("ada");
        link("rita", "office365", RITA);
        confirm("ivan", returned("ivan", "office365", ROOM), ROOM).statusCode(200);
        String attempt = returned("rita", "office365", ROOM);
        sandbox.fault("revoke", Map.of("mode", "delay", "delayMillis", 2_000));

        CompletableFuture<Void> unlinking = CompletableFuture.runAsync(() -> unlink("ivan"));
        await().until(() -> sandbox.journal("revoke").size() == 1);
        confirm("rita", attempt, ROOM).spec(problem(409, "link-attempt-failed"));
        unlinking.join();

        connection("rita").body("mailbox", equalTo(RITA)).body("health.state", equalTo("healthy"));
        sandbox.noFaults();
        letTheNextRevocationBegin();
        await().until(() -> owner.query("select mailbox from link"), List.of(RITA)::equals);
        await().until(sandbox::authorizedMailboxes, List.of(RITA)::equals);
    }
}
