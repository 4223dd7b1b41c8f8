package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a revocation at Cronofy means for what is authorised, or revoked, at the same time. */
@QuarkusTest
class UpstreamRevocationTest extends StoryTest {

    private static final String ACCOUNT = "'\\x0a'";
    private static final String COLLEAGUE = "'\\x0b'";

    @Test
    void whatAServiceAccountGrantedBeforeItsEndIsNoLink() {
        ask("upstream_granted_note(%s, %s)".formatted(ACCOUNT, COLLEAGUE));
        ask("upstream_grant_begin_revocation(%s)".formatted(ACCOUNT));
        ask("upstream_grant_end_revocation(%s)".formatted(ACCOUNT));

        assertThat(ask("upstream_grant_retain(%s, 60)".formatted(COLLEAGUE))).isEqualTo("f");
        assertThat(ask("upstream_grant_retain(%s, 60)".formatted(ACCOUNT))).isEqualTo("f");
        assertThat(ask("upstream_grant_retain(%s, 0)".formatted(COLLEAGUE))).isEqualTo("t");
    }

    @Test
    void endsAreForgottenAfterAnHour() {
        owner.execute("insert into upstream_revocation values (%s, now() - interval '61 minutes'),".formatted(ACCOUNT)
                + "('\\x0c', now() - interval '59 minutes')");

        ask("upstream_grant_end_revocation(%s)".formatted(COLLEAGUE));

        assertThat(owner.query("select cast(subject_hash as text) from upstream_revocation order by 1"))
                .containsExactly("\\x0b", "\\x0c");
    }

    @Test
    void whoWaitsForAnothersRevocationLooksAgainAfterAMoment() {
        api.activate("ada");
        link("rita", "office365", "rita@acme.example");
        sandbox.fault("revoke", Trouble.status(503));
        unlink("rita");
        letTheTroubleBeOver();
        owner.execute("update upstream_grant set revoking_until = now() + interval '3 seconds'");
        owner.execute("update link set due_at = now() - interval '1 second'");

        await().until(() -> owner.query("select id from link"), List::isEmpty);
    }

    private String ask(String function) {
        return asService().query("select " + function).get(0);
    }
}
