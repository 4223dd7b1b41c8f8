package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms while an account, or Cronofy, cannot be asked. */
@QuarkusTest
class RoomsInTroubleTest extends ResourceStory {

    private static final String ADA = "ada@acme.example";

    private Instant listedAt;

    @BeforeEach
    void aServiceAccountIsConnected() {
        frontEnd.connectEnterprise("ada", "office365", ADA);
        areKnown("rita", HOPPER, LOVELACE, TURING);
        listedAt = listedAt();
    }

    @Test
    void theLastListOfADisconnectedAccountStaysUntilItIsConnectedAnew() {
        sandbox.enterprise().revoke(ADA);
        sandbox.expireAccessTokens();
        sandbox.enterprise().close(HOPPER);
        letListsAge();
        await().until(
                        () -> owner.query("select state from link where kind = 'SERVICE_ACCOUNT'")
                                .get(0),
                        "DISCONNECTED"::equals);

        assertThat(mailboxes("rita")).containsExactly(HOPPER, LOVELACE, TURING);
        assertThat(listedAt()).isEqualTo(listedAt);

        frontEnd.connectEnterprise("ada", "office365", ADA);

        areKnown("rita", LOVELACE, TURING);
        assertThat(listedAt()).isAfter(listedAt);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 422, 429, 500})
    void theLastListStaysWhateverCronofyAnswers(int status) {
        sandbox.fault("resources", Map.of("mode", "status", "status", status));

        letListsAge();

        assertThat(mailboxes("rita")).containsExactly(HOPPER, LOVELACE, TURING);
        assertThat(listedAt()).isEqualTo(listedAt);
    }

    @Test
    void whatFailedIsTriedAgainBeforeAnHourIsOver() {
        sandbox.fault("resources", Map.of("mode", "status", "status", 500));
        sandbox.enterprise().close(HOPPER);
        letListsAge();
        sandbox.noFaults();

        owner.execute("update resource_listing set due_at = due_at - interval '3 minutes'");

        areKnown("rita", LOVELACE, TURING);
    }

    private Instant listedAt() {
        return Instant.parse((String) room("rita", TURING).get("listedAt"));
    }
}
