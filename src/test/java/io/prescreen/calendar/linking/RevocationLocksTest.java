package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever revokes locks the link first, then its authorisation: two that revoke the same link stand in one line. The
 * other way round each could wait for the other, and PostgreSQL would send one of them away.
 */
@QuarkusTest
class RevocationLocksTest extends StoryTest {

    /** Long enough to come in between what is asked of Cronofy and its answer. */
    private static final Trouble SLOW = Trouble.late(3_000);

    @BeforeEach
    void link() {
        api.activate("ada");
        link("rita", "office365", "rita@acme.example");
    }

    @Test
    void whoWaitsForTheLinkDoesNotHoldItsAuthorization() throws SQLException {
        sandbox.fault("revoke", SLOW);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> unlink("rita"));
        await().until(() -> !sandbox.journal("revoke").isEmpty());

        try (Connection another = owner.connect()) {
            another.setAutoCommit(false);
            String holder = lock(another, "select pg_backend_pid() from link for update");
            await().until(() -> waitingFor(holder), List.of("1")::equals);

            assertThatCode(() -> lock(another, "select subject_hash from upstream_grant for update nowait"))
                    .doesNotThrowAnyException();

            another.commit();
        }
        end.join();
        await().until(() -> owner.query("select id from link"), List::isEmpty);
    }

    private List<String> waitingFor(String holder) {
        return owner.query(
                "select count(*) from pg_stat_activity where %s = any(pg_blocking_pids(pid))".formatted(holder));
    }

    /** The only row's first column. */
    private static String lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
