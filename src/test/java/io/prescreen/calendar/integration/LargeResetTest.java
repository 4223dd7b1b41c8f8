package io.prescreen.calendar.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.integration.ResetStep.Progress;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.Json;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More links than Cronofy is told of at once: others want to be heard too, and whoever does it must not seem dead. */
@QuarkusTest
class LargeResetTest extends ResetStory {

    private static final int LINKS = ResettingLinks.AT_ONCE + 20;

    @Inject
    ResettingLinks step;

    @Inject
    Vault vault;

    /** They ended at a time when Cronofy was away. */
    @BeforeEach
    void manyLinksHaveEnded() {
        owner.execute("""
                insert into link (tenant, id, kind, person, mailbox, provider, subject, subject_hash, profile, scope, state,
                                  linked_at, key_id, due_at)
                select 'acme', gen_random_uuid(), 'PERSONAL', 'p' || n, 'p' || n || '@acme.example', 'office365', 'acc_' || n,
                       sha256(cast('p' || n as bytea)), 'pro', '', 'REVOKING', now(), %d, now() + interval '1 hour'
                  from generate_series(1, %d) n""".formatted(vault.newestKey(), LINKS));
        // a call that is refused for its number would be repeated, and counted twice
        sandbox.set("requestsPerSecond", 10_000);
        owner.execute("insert into upstream_grant (subject_hash, links) select subject_hash, 0 from link");
    }

    @Test
    void aStepTellsCronofyOfSomeAndThenLetsOthersIn() {
        assertThat(settle()).isEqualTo(Progress.MORE);
        assertThat(revoked()).hasSize(ResettingLinks.AT_ONCE);

        assertThat(settle()).isEqualTo(Progress.DONE);
        assertThat(revoked()).hasSize(LINKS);
    }

    /** It goes on by itself: whoever takes leases away makes others begin what is under way. */
    @Test
    void eachIsRevokedOnceUntilItIsFinished() {
        String id = reset("ada");
        await().until(() -> "finished".equals(Json.text(progress(id), "/state")));

        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(revoked()).hasSize(LINKS);
    }

    /** Without what the background still revokes of the test before. */
    private List<String> revoked() {
        return sandbox.journal("revoke").stream()
                .map(call -> String.valueOf(call.get("body")))
                .filter(body -> body.matches(".*\"acc_\\d{1,2}\".*"))
                .toList();
    }

    private Progress settle() {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> step.settle(new TenantId("acme"), Model.BUSINESS_CONNECT));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
