package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What an exchange gave. */
record Tokens(String access, String refresh, String sub) {

    static Tokens of(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode json = reply.json();
        return new Tokens(
                json.path("access_token").asText(),
                json.path("refresh_token").asText(),
                json.path("sub").asText());
    }
}
