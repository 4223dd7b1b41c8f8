package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the removal of a large service account is killed, the next one who goes on comes to the same end. */
@QuarkusTest
class RemovalKilledTest extends RemovalStory {

    private static final int MANY = 600;

    /** Before anything but the account has ended, between, and at the last. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void comesToTheSameEnd(int transaction) {
        String id = connected();
        manyMoreAreReachedThrough(id);
        StumblingEnds.atTransaction(transaction);

        remove(id);
        await().until(StumblingEnds::hasHappened);

        api.as("ada").get(ENTERPRISE).then().body("serviceAccounts", empty());
        assertThat(owner.query("select state from link where id = '%s'".formatted(id)))
                .containsExactly("REVOKING");
        await().until(() -> {
            letTheRemovalGoOn();
            return owner.query("select id from link").isEmpty();
        });
        nothingIsLeft();
        assertThat(sandbox.journal("revoke")).hasSize(1);
        assertThat(owner.query("select mailbox from audit_fact where action = 'delegationEnded'"))
                .hasSize(MANY + 2)
                .doesNotHaveDuplicates();
    }

    /** Nothing of it is shown, or used, from the moment on in which it was removed. */
    @Test
    void nobodyIsReachedThroughWhatHasYetToEnd() {
        String id = connected();
        StumblingEnds.atTransaction(1);

        remove(id);
        await().until(StumblingEnds::hasHappened);

        assertThat(reached()).isNotEmpty();
        freeBusy("ada", io.prescreen.calendar.testing.Api.thisWeek("Europe/Berlin", ANTON))
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("unknown"));
        await().until(() -> {
            letTheRemovalGoOn();
            return owner.query("select id from link").equals(List.of());
        });
    }

    private void manyMoreAreReachedThrough(String id) {
        owner.execute("""
                insert into link (tenant, id, kind, grantor, mailbox, provider, subject, subject_hash, profile, scope, state,
                                  linked_at, key_id)
                select tenant, gen_random_uuid(), 'DELEGATION', id, 'p' || n || '@acme.example', provider, 'acc_many_' || n,
                       sha256(cast('many' || n as bytea)), 'pro', '', 'DISCONNECTED', now(), key_id
                  from link, generate_series(1, %d) n where id = '%s'""".formatted(MANY, id));
        owner.execute("insert into upstream_grant (subject_hash, links)"
                + " select subject_hash, 1 from link where subject like 'acc_many_%'");
        owner.execute("insert into upstream_granted (grantor_hash, subject_hash) select g.subject_hash, l.subject_hash"
                + " from link l join link g on g.id = l.grantor where l.subject like 'acc_many_%'");
    }
}
