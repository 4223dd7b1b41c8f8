package io.prescreen.calendar.slots;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The standard, the tenant's, one's own. */
@QuarkusTest
class ChoosingWorkingHoursTest extends StoryTest {

    private static final String TENANT = "/v1/integration/working-hours";
    private static final String OWN = "/v1/me/working-hours";
    private static final String OF_YUKI = "/v1/directory/people/yuki/working-hours";

    private static final Map<String, Object> TOKYO = hours("Asia/Tokyo", "monday", "10:00", "19:00");
    private static final Map<String, Object> NIGHTS = hours("Europe/Berlin", "saturday", "22:00", "06:00");

    @BeforeEach
    void yukiIsListed() {
        backEnd.confirm("acme.example");
        backEnd.list("yuki", "yuki@acme.example");
    }

    @Test
    void nobodyHasChosen() {
        get(api.as("mila"), OWN)
                .body("source", equalTo("standard"))
                .body("timeZone", nullValue())
                .body("days.keySet()", hasSize(5))
                .body("days.friday[0].to", equalTo("18:00"));
        get(api.as("mila"), TENANT).body("source", equalTo("standard"));
    }

    @Test
    void theTenantsAreThoseOfEverybodyWithoutOwn() {
        put(api.as("ada"), TENANT, NIGHTS).body("source", equalTo("tenant"));

        get(api.as("mila"), OWN).body("source", equalTo("tenant")).body("timeZone", equalTo("Europe/Berlin"));
        get(backEnd.request(), OF_YUKI).body("source", equalTo("tenant"));
        get(backEnd.request(), TENANT).body("days.saturday[0].to", equalTo("06:00"));
        get(api.as("gina"), TENANT).body("source", equalTo("standard"));

        delete(api.as("ada"), TENANT);
        delete(api.as("ada"), TENANT);
        get(api.as("mila"), OWN).body("source", equalTo("standard"));
    }

    @Test
    void onesOwnComeFirst() {
        put(api.as("ada"), TENANT, NIGHTS);
        put(api.as("yuki"), OWN, TOKYO).body("source", equalTo("own"));

        get(api.as("ada"), OF_YUKI).body("source", equalTo("own")).body("timeZone", equalTo("Asia/Tokyo"));
        put(backEnd.request(), OF_YUKI, NIGHTS);
        get(api.as("yuki"), OWN).body("timeZone", equalTo("Europe/Berlin"));

        delete(api.as("yuki"), OWN);
        get(api.as("yuki"), OWN).body("source", equalTo("tenant"));
        delete(backEnd.request(), OF_YUKI);
    }

    @Test
    void ofListedPeopleAloneAndNoLongerThanTheyStay() {
        backEnd.request().get("/v1/directory/people/mila/working-hours").then().spec(problem(404, "not-found"));
        backEnd.request()
                .body(TOKYO)
                .put("/v1/directory/people/mila/working-hours")
                .then()
                .spec(problem(404, "not-found"));
        put(backEnd.request(), OF_YUKI, TOKYO);

        backEnd.remove("yuki").statusCode(204);

        assertThat(owner.query("select person from working_hours")).isEmpty();
    }

    @Test
    void everyoneMayChangeTheirOwnAndAdministratorsAll() {
        api.as("rita").body(TOKYO).put(TENANT).then().spec(problem(403, "access-denied"));
        api.as("rita").body(TOKYO).put(OF_YUKI).then().spec(problem(403, "access-denied"));
        api.as("rita").delete(OF_YUKI).then().spec(problem(403, "access-denied"));
        backEnd.request().get(OWN).then().spec(problem(403, "access-denied"));
        put(api.as("ada"), OF_YUKI, TOKYO);
        of("globex").get(OF_YUKI).then().spec(problem(404, "not-found"));
    }

    @Test
    void everyChangeIsAFactAndNothingElseIs() {
        put(api.as("yuki"), OWN, TOKYO);
        put(api.as("yuki"), OWN, TOKYO);
        put(api.as("ada"), TENANT, NIGHTS);
        delete(api.as("yuki"), OWN);

        assertThat(
                        owner.query(
                                "select coalesce(person, '-') from audit_fact where action = 'workingHoursChanged' order by at"))
                .isEqualTo(List.of("yuki", "-", "yuki"));
    }

    private RequestSpecification of(String tenant) {
        return backEnd.of(tenant).request();
    }

    private static ValidatableResponse get(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200);
    }

    private static ValidatableResponse put(RequestSpecification caller, String path, Map<String, Object> hours) {
        return caller.body(hours).put(path).then().statusCode(200);
    }

    private static void delete(RequestSpecification caller, String path) {
        caller.delete(path).then().statusCode(204);
    }

    private static Map<String, Object> hours(String zone, String day, String from, String to) {
        return Map.of("timeZone", zone, "days", Map.of(day, List.of(Map.of("from", from, "to", to))));
    }
}
