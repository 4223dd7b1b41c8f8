package io.prescreen.sandbox.identity;

import java.util.List;
import java.util.Map;

/** Somebody who can sign in: a person of one tenant. The user name is the subject or the e-mail address. */
record Account(String subject, String name, String email, String tenant, String tenantName, List<String> roles) {

    Map<String, Object> claims() {
        return Map.of(
                "sub", subject,
                "name", name,
                "email", email,
                "email_verified", true,
                "tenant", tenant,
                "roles", roles);
    }
}
