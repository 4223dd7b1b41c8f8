package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The time of an interview that is booked, until it is seen in calendars, and after it was taken out of them. */
@QuarkusTest
class BookedTimeTest extends BookingStory {

    private Map<String, Object> query() {
        return onMonday(all("panel", person("rita"), person("ivan")));
    }

    /** Cronofy says that Rita's calendar has it; Ivan's may not have been asked yet. */
    @Test
    void isHeldLongerOfThoseWhoAreInvitedThanOfTheOrganiser() {
        put("4711", interview(proof(query()), person("ivan"))).statusCode(201);

        awaitWritten("4711");

        assertThat(owner.query("""
                select hold.mailbox from hold, interview
                 where expires_at between changed_at + interval '20 minutes' and changed_at + interval '1 hour'""")).containsExactly(IVAN);
        assertThat(heldBy("4711")).containsExactly(IVAN, RITA);
    }

    @Test
    void isBookedAgainWhileItsEventsAreStillBeingTakenOut() {
        put("4711", interview(proof(query()), person("ivan"))).statusCode(201);
        awaitWritten("4711");
        sandbox.events(RITA).holdWrites(0);
        api.as("rita").delete("/v1/interviews/4711").then().statusCode(202);

        String proof = proof(with(query(), "interview", "4711"));
        put(api.as("rita").header("If-Match", "*"), "4711", interview(proof, person("ivan")))
                .statusCode(200)
                .body("version", equalTo(3));

        sandbox.events(RITA).acceptWrites();
        sandbox.events(RITA).releaseWrites();
        awaitWritten("4711");
        assertThat(sandbox.events(IVAN).all()).hasSize(1);
    }

    /** The one with the proof waits for Ivan's time; meanwhile the interview is made without one. */
    @Test
    void isNotHeldByAnAttemptThatFindsTheInterviewMade() throws SQLException {
        String proof = proof(query());
        sandbox.events(RITA).holdWrites(0);

        try (Connection ivans = owner.connect()) {
            ivans.setAutoCommit(false);
            take(ivans, IVAN);
            List<Integer> statuses = AtOnce.all(List.of(
                    () -> put("4711", interview(proof, person("ivan")))
                            .extract()
                            .statusCode(),
                    () -> {
                        awaitSomebodyWaiting();
                        int status = put("4711", interview(null, person("ivan")))
                                .extract()
                                .statusCode();
                        letGo(ivans);
                        return status;
                    }));
            assertThat(statuses).containsExactly(200, 201);
        }

        assertThat(owner.query("select count(distinct id) from hold")).containsExactly("1");
        assertThat(heldBy("4711")).containsExactly(IVAN, RITA);
    }

    private static void take(Connection connection, String mailbox) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('hold of acme on %s', 0))".formatted(mailbox));
        }
    }

    private void awaitSomebodyWaiting() {
        await().until(
                        () -> owner.query("select count(*) from pg_locks where locktype = 'advisory' and not granted"),
                        List.of("1")::equals);
    }

    private static void letGo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitWritten(String interview) {
        await().until(() -> api.as("rita").get("/v1/interviews/{id}", interview).path("state"), "written"::equals);
    }
}
