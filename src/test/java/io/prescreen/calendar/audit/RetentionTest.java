package io.prescreen.calendar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are kept for two years; then they go, and what is left can be verified all the same. */
@QuarkusTest
class RetentionTest extends AuditStory {

    private static final Duration LONG_AGO = Duration.ofDays(731);
    private static final Duration NOT_LONG_ENOUGH = Duration.ofDays(729);

    @Inject
    Retention retention;

    @Inject
    Segments segments;

    @Inject
    Facts facts;

    @Inject
    Hashes hashes;

    @BeforeEach
    void threeSegmentsOfWhichOneIsOpen() {
        recordAndChain(GLOBEX, 5);
        recordAndChain(ACME, 12);
    }

    @Test
    void dropsExactlyTheClosedSegmentsThatAreOldEnough() {
        age(ACME, 1, LONG_AGO);
        age(ACME, 2, NOT_LONG_ENOUGH);

        run(retention::dropWhatIsOld);

        assertThat(owner.query("select seq from audit_fact where tenant = 'acme' order by seq"))
                .containsExactly("6", "7", "8", "9", "10", "11", "12");
        assertThat(owner.query("select count(*) from audit_fact where tenant = 'globex'"))
                .containsExactly("5");
    }

    @Test
    void whatIsLeftIsVerifiedFromTheEndOfWhatWasDropped() {
        age(ACME, 1, LONG_AGO);
        age(ACME, 2, LONG_AGO);
        run(retention::dropWhatIsOld);

        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(2)).body("segments", equalTo(3));

        recordAndChain(ACME, 2);
        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(4)).body("end.position", equalTo(14));
        owner.execute("delete from audit_fact where tenant = 'acme' and seq = 11");
        verify("ada").body("verified", equalTo(false)).body("firstBroken.position", equalTo(11));
    }

    @Test
    void leavesASegmentThatSomebodyElseMadeOld() {
        owner.execute("update audit_segment set closed_at = closed_at - interval '3 years' where tenant = 'acme'");

        run(retention::dropWhatIsOld);

        assertThat(owner.query("select count(*) from audit_fact where tenant = 'acme'"))
                .containsExactly("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_fact",
                "update audit_fact set person = 'ivan'",
                "update audit_fact set details = '{}', hash = null",
                "delete from audit_segment",
                "truncate audit_fact"
            })
    void theServiceItselfCannotChangeOrDeleteFacts(String statement) {
        assertThatThrownBy(() -> asService().execute(statement))
                .cause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    @Test
    void theServiceDeletesOnlyWhatIsMarkedAsDroppedInItsTenant() {
        owner.execute("update audit_segment set dropped_at = now() where tenant = 'globex'");

        run(() -> tenancy.inTransaction(
                ACME, () -> segments.held(ACME, 1).chain(held -> facts.drop(held.orElseThrow()))));

        assertThat(owner.query("select count(*) from audit_fact")).containsExactly("17");
    }

    /** As if it had been closed by the service then. */
    private void age(TenantId tenant, long number, Duration age) {
        run(() -> tenancy.inTransaction(tenant, () -> segments.held(tenant, number)
                .invoke(held -> {
                    Segment segment = held.orElseThrow();
                    segment.openedAt = segment.openedAt.minus(age);
                    segment.closedAt = segment.closedAt.minus(age);
                    hashes.seal(segment);
                })
                .chain(() -> Uni.createFrom().voidItem())));
    }
}
