package io.prescreen.calendar.testing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;

/** What Prescreen's front end does for a person, with the person's browser. */
public record FrontEnd(Api api, Browser browser) {

    public ValidatableResponse begin(String person) {
        return tryToBegin(person).statusCode(201);
    }

    public ValidatableResponse tryToBegin(String person) {
        return api.as(person)
                .body(Map.of("returnTo", SandboxResource.FRONT_END + "/profile"))
                .post("/v1/me/connection/link-attempts")
                .then();
    }

    /** Begins linking and walks through Cronofy's pages; the id with which to complete. */
    public String returned(String person, String provider, String mailbox) {
        return comesBack(Json.text(begin(person), "/authorizationUrl"), provider, mailbox);
    }

    /** Walks through Cronofy's pages; the id with which to complete. */
    public String comesBack(String authorizationUrl, String provider, String mailbox) {
        Response back = browser.agree(authorizationUrl, provider, mailbox);
        back.then().statusCode(303);
        Map<String, String> outcome = Browser.parameters(URI.create(back.header("Location")));
        return outcome.get("completion");
    }

    public ValidatableResponse complete(String person, String attempt) {
        return api.as(person).post("/v1/link-attempts/{id}/completion", attempt).then();
    }

    /** Completes with the mailbox that the person confirms by name. */
    public ValidatableResponse confirm(String person, String attempt, String mailbox) {
        return api.as(person)
                .body(Map.of("mailbox", mailbox))
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then();
    }

    /** A person whose own calendar is linked. */
    public void link(String person, String provider, String mailbox) {
        complete(person, returned(person, provider, mailbox)).statusCode(200);
    }

    public ValidatableResponse tryToBeginPrimary(String administrator) {
        return api.as(administrator)
                .body(Map.of("returnTo", SandboxResource.FRONT_END + "/settings"))
                .post("/v1/integration/business-connect/primary-link/link-attempts")
                .then();
    }

    public String returnedForPrimary(String administrator, String provider, String mailbox) {
        return comesBack(
                Json.text(tryToBeginPrimary(administrator).statusCode(201), "/authorizationUrl"), provider, mailbox);
    }

    /** The general primary account is linked. */
    public void linkPrimary(String administrator, String provider, String mailbox) {
        confirm(administrator, returnedForPrimary(administrator, provider, mailbox), mailbox)
                .statusCode(200);
    }

    public ValidatableResponse tryToBeginEnterprise(String administrator, String provider) {
        return api.as(administrator)
                .body(Map.of("provider", provider, "returnTo", SandboxResource.FRONT_END + "/settings"))
                .post("/v1/integration/enterprise-connect/link-attempts")
                .then();
    }

    /** Begins connecting a service account and walks through Cronofy's pages; the id with which to complete. */
    public String returnedForEnterprise(String administrator, String provider, String mailbox) {
        String address = Json.text(tryToBeginEnterprise(administrator, provider).statusCode(201), "/authorizationUrl");
        Response back = browser.callback(browser.consentForOrganisation(address, provider, mailbox));
        back.then().statusCode(303);
        return Browser.parameters(URI.create(back.header("Location"))).get("completion");
    }

    /** A service account is connected. */
    public void connectEnterprise(String administrator, String provider, String mailbox) {
        confirm(administrator, returnedForEnterprise(administrator, provider, mailbox), mailbox)
                .statusCode(200);
    }

    public ValidatableResponse connection(String person) {
        return api.as(person).get("/v1/me/connection").then().statusCode(200);
    }

    public ValidatableResponse unlink(String person) {
        return api.as(person).delete("/v1/me/connection").then();
    }

    public ValidatableResponse freeBusy(String person, Map<String, Object> query) {
        return api.as(person).body(query).post("/v1/free-busy").then();
    }
}
