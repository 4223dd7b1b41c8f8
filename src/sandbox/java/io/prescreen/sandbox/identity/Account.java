package io.prescreen.sandbox.identity;

import io.prescreen.sandbox.company.Person;
import io.prescreen.sandbox.company.Tenant;
import java.util.Map;

/** Somebody who can sign in: a person of one tenant. */
record Account(Tenant tenant, Person person) {

    boolean hasName(String userName) {
        return person.subject().equalsIgnoreCase(userName) || person.mailbox().equalsIgnoreCase(userName);
    }

    boolean administrates() {
        return person.roles().contains("calendar-admin");
    }

    /** What a token says about this person, asked for by that client. */
    Map<String, Object> claims(String clientId) {
        return Map.of(
                "sub", person.subject(),
                "name", person.name(),
                "email", person.mailbox(),
                "email_verified", true,
                "tenant", tenant.id(),
                "roles", person.roles(),
                "azp", clientId,
                "client_id", clientId);
    }
}
