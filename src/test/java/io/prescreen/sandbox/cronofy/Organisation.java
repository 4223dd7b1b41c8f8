package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An organisation whose service account an application has connected. */
record Organisation(Simulator cronofy, Listener listener, Map<String, String> form, Tokens tokens) {

    static final String SCOPE = "service_account/accounts/manage service_account/resources/manage";

    static Organisation connected(Simulator cronofy, Listener listener, String provider, String mailbox) {
        Map<String, String> form = form(provider, mailbox);
        Tokens tokens = Tokens.of(cronofy.exchange(grant(cronofy, form).redirectParameter("code")));
        return new Organisation(cronofy, listener, form, tokens);
    }

    /** All fields of all pages, filled in so that the organisation gets connected. */
    static Map<String, String> form(String provider, String mailbox) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("response_type", "code");
        form.put("client_id", Simulator.CLIENT_ID);
        form.put("redirect_uri", Simulator.REDIRECT_URI);
        form.put("scope", SCOPE);
        form.put("delegated_scope", "free_busy_write");
        form.put("state", "s1");
        form.put("provider", provider);
        form.put("mailbox", mailbox);
        form.put("password", "secret");
        form.put("consent", "yes");
        if (provider.equals("office365")) {
            form.put("tenant", "yes");
        }
        if (provider.equals("exchange")) {
            form.put("impersonate", "yuki@acme.example");
        }
        return form;
    }

    static Reply grant(Simulator cronofy, Map<String, String> form) {
        return cronofy.post("/enterprise_connect/oauth/authorize/grant", form);
    }

    /** Connects the same service account again. */
    String code() {
        return grant(cronofy, form).redirectParameter("code");
    }

    String entry(String mailbox) {
        return "{\"email\":\"%s\",\"callback_url\":\"%s\",\"scope\":\"free_busy\",\"state\":\"%s\"}"
                .formatted(mailbox, listener.url(), mailbox);
    }

    void ask(List<String> mailboxes) {
        Reply reply = asked(list(mailboxes));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.body()).isEmpty();
    }

    String list(List<String> mailboxes) {
        return "{\"service_account_authorizations\":[%s]}"
                .formatted(mailboxes.stream().map(this::entry).collect(Collectors.joining(",")));
    }

    Reply asked(String body) {
        return cronofy.postJson("/v1/service_account_authorizations", tokens, body);
    }

    /** What the application is told in the end. */
    JsonNode told(String mailbox) {
        assertThat(asked(entry(mailbox)).status()).isEqualTo(202);
        return listener.next().authorization();
    }

    Tokens reach(String mailbox) {
        return Tokens.of(cronofy.exchange(told(mailbox).path("code").asText(), listener.url()));
    }
}
