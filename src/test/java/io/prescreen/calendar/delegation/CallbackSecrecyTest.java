package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address of a callback is a secret: whatever happens to it, neither log nor answer repeats it. */
@QuarkusTest
class CallbackSecrecyTest extends DelegationStory {

    private RecordedLog log;

    @BeforeEach
    void record() {
        log = RecordedLog.of("io.prescreen", "http-problem");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void staysASecretHoweverItIsCalled() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        String address = (String) sandbox.callbacks().all().get(0).get("url");
        String path = URI.create(address).getPath();

        List<Response> answers = List.of(
                api.outsideTheContract().get(path),
                api.outsideTheContract().body("{}").post(path),
                api.outsideTheContract().body("x".repeat(70_000)).post(path),
                api.outsideTheContract().body("{}").post(path + "/more"));
        sandbox.callbacks().release();
        reach("rita", YUKI);

        String secret = path.substring(path.lastIndexOf('/') + 1);
        assertThat(answers).extracting(Response::statusCode).containsExactly(405, 403, 413, 404);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.asString()).doesNotContain(secret));
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(secret, YUKI));
    }

    @Test
    void mailboxesOfLooksAndWishesStayOutOfTheLog() {
        becomes("refused", "rita", LENA);
        ask("rita", NOBODY).statusCode(404);
        api.careless()
                .as("rita")
                .body(Map.of())
                .put("/v1/me/colleagues/{mailbox}", "not-one")
                .then()
                .statusCode(400);
        api.as("ada").get("/v1/integration/routes/{mailbox}", LENA).then().statusCode(200);

        assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain(LENA, NOBODY));
    }
}
