package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two people take over each other's mailbox at the same moment: each counts what the other gives up. */
@QuarkusTest
class SwappingMailboxesTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ADA = "ada@acme.example";

    @RepeatedTest(3)
    void bothSucceed() {
        api.activate("ada");
        link("rita", "office365", RITA);
        link("ada", "office365", ADA);
        String ritas = returned("rita", "office365", ADA);
        String adas = returned("ada", "office365", RITA);

        List<ValidatableResponse> answers =
                AtOnce.all(List.of(() -> confirm("rita", ritas, ADA), () -> confirm("ada", adas, RITA)));

        answers.forEach(answer -> answer.statusCode(200));
        await().until(
                        () -> owner.query("select person || ' ' || mailbox from link order by 1"),
                        List.of("ada " + RITA, "rita " + ADA)::equals);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1", "1");
        assertThat(sandbox.authorizedMailboxes()).containsExactlyInAnyOrder(RITA, ADA);
    }
}
