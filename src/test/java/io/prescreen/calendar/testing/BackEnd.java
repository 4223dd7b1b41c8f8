package io.prescreen.calendar.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What Prescreen's back end does for a tenant: it says who its people are, and which mail domains are its own. */
public record BackEnd(Api api, String tenant) {

    private static final String PEOPLE = "/v1/directory/people";
    private static final String PERSON = PEOPLE + "/{id}";
    private static final String DOMAIN = "/v1/directory/domains/{domain}";

    public BackEnd of(String other) {
        return new BackEnd(api, other);
    }

    /** For requests that break the contract on purpose. */
    public BackEnd careless() {
        return new BackEnd(api.careless(), tenant);
    }

    public static Map<String, Object> row(String person, String mailbox) {
        return Map.of("id", person, "mailbox", mailbox, "displayName", "Name of " + person);
    }

    /** The person's entry as it is then. */
    public ValidatableResponse list(String person, String mailbox) {
        return put(person, Map.of("mailbox", mailbox, "displayName", "Name of " + person))
                .statusCode(200);
    }

    public ValidatableResponse put(String person, Object entry) {
        return request().body(entry).put(PERSON, person).then();
    }

    public ValidatableResponse listAll(List<?> rows) {
        return request().body(Map.of("people", rows)).post(PEOPLE).then();
    }

    public ValidatableResponse entry(String person) {
        return request().get(PERSON, person).then();
    }

    public ValidatableResponse remove(String person) {
        return request().delete(PERSON, person).then();
    }

    public ValidatableResponse confirm(String domain) {
        return request().put(DOMAIN, domain).then();
    }

    public ValidatableResponse withdraw(String domain) {
        return request().delete(DOMAIN, domain).then();
    }

    public ValidatableResponse decide(String person, String decision, String mailbox) {
        return decide(request(), person, decision, mailbox);
    }

    /** Somebody with a token of their own decides. */
    public static ValidatableResponse decide(
            RequestSpecification caller, String person, String decision, String mailbox) {
        return caller.body(Map.of("decision", decision, "mailbox", mailbox))
                .post(PERSON + "/decision", person)
                .then();
    }

    public RequestSpecification request() {
        return api.asServiceOf(tenant);
    }
}
