package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.testing.Problems.invalid;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox that stands in an address is as easily wrong as one in a body, and said to be so. */
@QuarkusTest
class MailboxInAddressTest extends RefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "@acme.example", "a b@acme.example", "ivan@", "ivan@acme.example,yuki@acme.example"})
    void namesTheMailbox(String mailbox) {
        colleague(mailbox);
        careless("ada").get("/v1/integration/routes/{mailbox}", mailbox).then().spec(invalid("path", "mailbox"));
        careless("ada")
                .put("/v1/integration/business-connect/primary-link/delegations/{mailbox}", mailbox)
                .then()
                .spec(invalid("path", "mailbox"));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 4_000})
    void neitherIsOneThatIsTooLong(int length) {
        String domain = "@acme.example";
        colleague("i".repeat(length - domain.length()) + domain);
    }

    private void colleague(String mailbox) {
        careless(LINKED).put("/v1/me/colleagues/{mailbox}", mailbox).then().spec(invalid("path", "mailbox"));
    }

    private RequestSpecification careless(String person) {
        return api.careless().as(person);
    }
}
