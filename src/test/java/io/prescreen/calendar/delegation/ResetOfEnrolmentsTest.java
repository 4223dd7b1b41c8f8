package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.delegation.Enrolment.State.LINKED;
import static io.prescreen.calendar.delegation.Enrolment.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enterprise Connect is reset while a service account asks: nothing of that remains, and what people asked for stays. */
@QuarkusTest
class ResetOfEnrolmentsTest extends EnrolmentStory {

    @AfterEach
    void cronofyIsBack() {
        sandbox.noFaults();
    }

    @Test
    void endsWhatIsUnderWayAndNothingElse() {
        enrol(BEA);
        becomes(LINKED, 1);
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        enrol(ANTON);
        becomes(PENDING, 1);
        sandbox.fault("exchange", Trouble.status(503));

        api.as("ada").delete("/v1/integration/enterprise-connect").then().statusCode(202);
        sandbox.callbacks().release(sandbox.callbacks().of(ANTON));

        await().until(
                        () -> owner.query("select mailbox from delegation_request where state <> 'ANSWERED'"),
                        List.of(YUKI)::equals);
        assertThat(outcome("hugo", BEA)).isEqualTo("notLinked");
        sandbox.noFaults();
        await().until(
                        () -> {
                            letTheBackgroundBegin();
                            return owner.query("select mailbox from delegation_request");
                        },
                        List.of(YUKI)::equals);
        await().until(() -> !sandbox.authorizedMailboxes().contains(ANTON));
        sandbox.callbacks().release();
        reach("rita", YUKI);
    }
}
