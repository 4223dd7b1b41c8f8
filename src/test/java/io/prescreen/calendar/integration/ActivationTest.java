package io.prescreen.calendar.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The switch, and what an administrator sees of the links behind it. */
@QuarkusTest
class ActivationTest extends StoryTest {

    @Test
    void isInactiveUntilAnAdministratorActivatesIt() {
        integration("rita")
                .body("businessConnect.state", equalTo("inactive"))
                .body("businessConnect.activatedAt", nullValue())
                .body("enterpriseConnect.state", equalTo("inactive"));

        api.activate("ada");

        integration("rita").body("businessConnect.state", equalTo("active"));
        integration("ada").body("enterpriseConnect.state", equalTo("inactive"));
    }

    @Test
    void activatingWhatIsActiveChangesNothing() {
        api.activate("ada");
        String before = integration("ada").extract().asString();

        api.activate("ada");

        assertThat(integration("ada").extract().asString()).isEqualTo(before);
        assertThat(owner.query("select generation from integration")).containsExactly("1");
    }

    @Test
    void activatingAtOnceIsActivatingOnce() {
        List<Integer> answers = AtOnce.times(4, () -> api.as("ada")
                .put("/v1/integration/business-connect")
                .then()
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(owner.query("select generation from integration")).containsExactly("1");
    }

    @Test
    void activatingAgainAfterItWasOffIsANewActivation() {
        api.activate("ada");
        owner.execute("update integration set state = 'INACTIVE'");

        api.activate("ada");

        assertThat(owner.query("select generation from integration where state = 'ACTIVE'"))
                .containsExactly("2");
    }

    @Test
    void tellsHowManyLinksAreWell() {
        api.activate("ada");
        sandbox.initialSync("paul@icloud.example", true);
        link("paul", "icloud", "paul@icloud.example");
        link("rita", "office365", "rita@acme.example");
        link("ivan", "gsuite", "ivan@acme.example");
        sandbox.disconnect("ivan@acme.example");
        letHealthAge();
        connection("ivan");

        integration("ada")
                .body("businessConnect.links", aMapWithSize(4))
                .body("businessConnect.links.healthy", equalTo(1))
                .body("businessConnect.links.initialSync", equalTo(1))
                .body("businessConnect.links.disconnected", equalTo(1))
                .body("businessConnect.links.unchecked", equalTo(0));
    }

    private ValidatableResponse integration(String person) {
        return api.as(person).get("/v1/integration").then().statusCode(200);
    }
}
