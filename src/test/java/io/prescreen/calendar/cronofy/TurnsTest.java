package io.prescreen.calendar.cronofy;

import static io.prescreen.calendar.cronofy.Lane.ENROLMENT;
import static io.prescreen.calendar.cronofy.Lane.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits how for calls, in one replica: ten in a second and two hundred in a minute. */
@QuarkusTest
@TestProfile(TurnsTest.Narrow.class)
class TurnsTest extends StoryTest {

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String limit = "prescreen.cronofy.limit.";
            return Map.of(
                    limit + "per-second", "10",
                    limit + "per-minute", "200",
                    limit + "interactive-patience", "20S",
                    limit + "background-patience", "1M");
        }
    }

    /** What happened so far, in this order. */
    private final List<String> happened = new CopyOnWriteArrayList<>();

    private final List<Cancellable> waiting = new CopyOnWriteArrayList<>();

    @Inject
    Turns turns;

    /** What waited in an earlier story waits no more. */
    @AfterEach
    void everybodyGoesAway() {
        waiting.forEach(Cancellable::cancel);
    }

    @Test
    void whoeverLooksGoesBeforeWhoeverEnrols() {
        enrolments("acme", 60);
        await().until(() -> !happened.isEmpty());

        look("globex");

        await().until(() -> happened.contains("globex looks"));
        assertThat(count("acme enrols")).isLessThan(30);
    }

    @Test
    void theSmallEnrolmentIsDoneBeforeTheLargeOne() {
        enrolments("acme", 60);
        await().until(() -> !happened.isEmpty());

        enrolments("globex", 3);

        await().until(() -> count("globex enrols") == 3);
        assertThat(count("acme enrols")).isLessThan(50);
    }

    @Test
    void noSecondSawMoreThanAllowed() {
        IntStream.range(0, 40).forEach(i -> look(i % 4 == 0 ? "globex" : "acme"));

        await().until(() -> count("acme looks") + count("globex looks") == 40);

        assertThat(owner.query("""
                select sum(earlier.calls) from call_share s join call_share earlier
                    on earlier.id <= s.id and earlier.over_at >= s.over_at - interval '2 seconds'
                 group by s.id having sum(earlier.calls) > 10""")).isEmpty();
        assertThat(owner.query("select sum(calls) from call_share")).containsExactly("40");
    }

    @Test
    void whoeverGoesAwayFreesThePlace() {
        IntStream.range(0, 10).forEach(i -> look("acme"));
        await().until(() -> count("acme looks") == 10);
        look("globex").cancel();

        look("acme");

        await().until(() -> count("acme looks") == 11);
        assertThat(owner.query("select sum(calls) from call_share")).containsExactly("11");
        assertThat(happened).doesNotContain("globex looks");
    }

    @Test
    void whoeverCannotWaitThatLongIsToldAtOnce() {
        turns.pause(new CronofyFailure(Reason.RATE_LIMITED, "429", Duration.ofMinutes(2), null))
                .await()
                .indefinitely();

        look("acme");

        await().until(() -> happened.contains("RATE_LIMITED"));
    }

    /** Refusals of calls that were made together are one; Cronofy did not say for how long. */
    @Test
    void aRefusalStopsEverybodyForAMoment() {
        CronofyFailure refused = new CronofyFailure(Reason.RATE_LIMITED, "429", null, null);
        IntStream.range(0, 20).forEach(i -> turns.pause(refused).await().indefinitely());
        assertThat(owner.query("select pause_millis from call_limit")).containsExactly("1000");

        look("acme");

        await().until(() -> happened.contains("acme looks"));
        assertThat(owner.query("select paused_until < now() from call_limit")).containsExactly("t");
        turns.pause(refused).await().indefinitely();
        assertThat(owner.query("select pause_millis from call_limit")).containsExactly("2000");
    }

    /** It is gone with what it wanted. */
    @Test
    void whatADeadReplicaWaitedForHoldsNobodyUp() {
        owner.execute("""
                insert into call_demand values (gen_random_uuid(), 'INTERACTIVE', 'x', 500, clock_timestamp())""");

        enrolments("acme", 1);

        await().until(() -> count("acme enrols") == 1);
    }

    private void enrolments(String tenant, int calls) {
        IntStream.range(0, calls).forEach(i -> take(tenant, ENROLMENT, tenant + " enrols"));
    }

    private Cancellable look(String tenant) {
        return take(tenant, INTERACTIVE, tenant + " looks");
    }

    private Cancellable take(String tenant, Lane lane, String event) {
        Cancellable call = turns.take(new Turn(new TenantId(tenant), lane))
                .subscribe()
                .with(
                        taken -> happened.add(event),
                        failure ->
                                happened.add(((CronofyFailure) failure).reason().name()));
        waiting.add(call);
        return call;
    }

    private long count(String event) {
        return happened.stream().filter(event::equals).count();
    }
}
