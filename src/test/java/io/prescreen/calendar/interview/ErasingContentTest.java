package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an interview says does not outlive its purpose. */
@QuarkusTest
class ErasingContentTest extends InterviewStory {

    @Inject
    ErasingContent erasing;

    @Test
    void whatWasSaidGoesAndThatItWasStays() {
        put("rita", interview()).statusCode(201);
        owner.execute(
                "update interview set starts_at = now() - interval '32 days', ends_at = now() - interval '31 days'");

        erase(32);
        read("rita").body("erased", equalTo(false));
        erase(30);

        read("rita")
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("words", nullValue())
                .body("place", nullValue())
                .body("organiserMailbox", nullValue())
                .body("colleagues.person", contains("lena", "hugo"))
                .body("colleagues[0].mailbox", nullValue())
                .body("candidates[0].name", nullValue());
        assertThat(owner.query("select mailbox from interview_seat where mailbox is not null"))
                .isEmpty();
        assertThat(facts()).containsExactly("interviewAccepted", "interviewErased");
        assertThat(owner.query("select holder from hold")).isEmpty();
        put("rita", interview()).spec(problem(428, "precondition-required"));
    }

    @Test
    void whatIsErasedIsCancelledAtOnce() {
        put("rita", interview()).statusCode(201);
        owner.execute(
                "update interview set starts_at = now() - interval '32 days', ends_at = now() - interval '31 days'");
        erase(30);

        api.as("rita").delete(PATH, ID).then().statusCode(202).body("state", equalTo("cancelled"));
        read("rita").body("state", equalTo("cancelled")).body("cancelling", nullValue());
    }

    @Test
    void everythingThatIsDueGoes() {
        put("rita", interview()).statusCode(201);
        owner.execute("""
                insert into interview select r.* from interview i, generate_series(1, 150) n,
                    jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'name', 'i' || n)) r""");
        owner.execute(
                "update interview set starts_at = now() - interval '32 days', ends_at = now() - interval '31 days'");

        erase(30);

        assertThat(owner.query("select count(*) from interview where content is not null"))
                .containsExactly("0");
    }

    private void erase(int days) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> erasing.eraseOlderThan(Duration.ofDays(days)));
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
