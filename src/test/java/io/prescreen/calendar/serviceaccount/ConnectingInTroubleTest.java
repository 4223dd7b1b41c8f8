package io.prescreen.calendar.serviceaccount;

import static io.prescreen.calendar.testing.Problems.problem;
import static io.prescreen.calendar.testing.Problems.temporary;
import static io.prescreen.calendar.testing.Trouble.of;
import static io.prescreen.calendar.testing.Trouble.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.prescreen.calendar.testing.Impatient;
import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code was used, but Cronofy does not tell whose service account was granted: nothing of it is lost, or stays. */
@QuarkusTest
@TestProfile(Impatient.class)
class ConnectingInTroubleTest extends StoryTest {

    private static final String ENTERPRISE = "/v1/integration/enterprise-connect";
    private static final String ACCOUNT = "svc-calendar@acme.example";

    private String attempt;

    @BeforeEach
    void adaComesBackFromCronofy() {
        attempt = frontEnd.returnedForEnterprise("ada", "exchange", ACCOUNT);
        sandbox.forgetJournal();
    }

    @Test
    void sheCanCompleteWhenTheTroubleIsOver() {
        sandbox.fault("userinfo", status(503));
        confirm("ada", attempt, ACCOUNT).spec(temporary("cronofy-unavailable"));
        confirm("ada", attempt, ACCOUNT).spec(temporary("cronofy-unavailable"));
        letTheTroubleBeOver();

        complete("ada", attempt).spec(problem(409, "mailbox-confirmation-required"));
        confirm("ada", attempt, ACCOUNT).statusCode(200);

        assertThat(sandbox.journal("exchange")).hasSize(1);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
    }

    static Stream<Trouble> troubleThatEndsTheAttempt() {
        return Stream.of(status(403), status(404), of("garbage"), status(200).body("{}"));
    }

    @ParameterizedTest
    @MethodSource("troubleThatEndsTheAttempt")
    void itIsGivenBackWhenCronofyDoesNotTell(Trouble trouble) {
        sandbox.fault("userinfo", trouble);

        confirm("ada", attempt, ACCOUNT).spec(problem(409, "link-attempt-failed"));

        nothingStays();
        confirm("ada", attempt, ACCOUNT).spec(problem(409, "link-attempt-failed"));
        letTheTroubleBeOver();
        frontEnd.connectEnterprise("ada", "exchange", ACCOUNT);
    }

    @Test
    void itIsGivenBackWhenSheDoesNotComeAgain() {
        sandbox.fault("userinfo", status(503));
        confirm("ada", attempt, ACCOUNT).spec(temporary("cronofy-unavailable"));

        owner.execute("update link_attempt set expires_at = now() - interval '1 second'");

        nothingStays();
    }

    @Test
    void aResetGivesItBackWithoutKnowingWhose() {
        sandbox.fault("userinfo", status(503));

        api.as("ada").delete(ENTERPRISE).then().statusCode(202);

        await().until(() -> owner.query("select id from integration_reset where finished_at is null"), List::isEmpty);
        nothingStays();
        assertThat(sandbox.journal("exchange")).hasSize(1);
    }

    private void nothingStays() {
        await().until(() -> sandbox.enterprise().serviceAccounts(), List::isEmpty);
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        assertThat(owner.query("select id from link_attempt where code is not null or granted is not null"))
                .isEmpty();
        api.as("ada").get(ENTERPRISE).then().body("serviceAccounts", empty());
    }
}
