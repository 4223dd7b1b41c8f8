package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody who looks at colleagues through an application: linked, with permission to see free/busy of others. */
record Recruiter(Simulator cronofy, Listener listener, String mailbox, Tokens tokens, String profile) {

    static final String RITA = "rita@acme.example";

    static Recruiter rita(Simulator cronofy, Listener listener) {
        return of(cronofy, listener, RITA);
    }

    static Recruiter of(Simulator cronofy, Listener listener, String mailbox) {
        Tokens tokens = cronofy.linkDelegating(mailbox, "free_busy");
        String profile = cronofy.get("/v1/profiles", tokens)
                .json()
                .at("/profiles/0/profile_id")
                .asText();
        return new Recruiter(cronofy, listener, mailbox, tokens, profile);
    }

    /** What was asked for is accepted; what becomes of it is told later. */
    void ask(String colleague) {
        Reply reply = cronofy.postJson("/v1/delegated_authorizations", tokens, request(colleague));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.body()).isEmpty();
    }

    String request(String colleague) {
        return "{\"profile_id\":\"%s\",\"email\":\"%s\",\"callback_url\":\"%s\",\"scope\":\"free_busy\",\"state\":\"s 1\"}"
                .formatted(profile, colleague, listener.url());
    }

    /** What the application is told in the end. */
    JsonNode told(String colleague) {
        ask(colleague);
        return listener.next().authorization();
    }

    /** The code for a colleague's mailbox, not redeemed yet. */
    String code(String colleague) {
        JsonNode told = told(colleague);
        assertThat(told.path("code").asText()).as(told.toString()).isNotEmpty();
        return told.path("code").asText();
    }

    Reply redeem(String code) {
        return cronofy.exchange(code, listener.url());
    }

    Tokens reach(String colleague) {
        return Tokens.of(redeem(code(colleague)));
    }
}
