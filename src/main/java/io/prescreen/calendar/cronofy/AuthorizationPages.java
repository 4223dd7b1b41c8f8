package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The pages of Cronofy that browsers are sent to. */
record AuthorizationPages(CronofyConfig config) {

    /** {@code avoid_linking}: calendars authorised in one browser must not merge into one account. */
    URI ofPerson(AuthorizationRequest request) {
        UriBuilder page = page("/oauth/authorize").queryParam("avoid_linking", "true");
        request.providerName().ifPresent(name -> page.queryParam("provider_name", name));
        return build(page, request.redirectUri(), config.scope(), config.delegatedScope(), request.state());
    }

    URI ofServiceAccount(ServiceAccountRequest request) {
        return build(
                page("/enterprise_connect/oauth/authorize"),
                request.redirectUri(),
                config.enterprise().scope(),
                config.enterprise().delegatedScope(),
                request.state());
    }

    private UriBuilder page(String path) {
        return UriBuilder.fromUri(config.appUrl())
                .path(path)
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("scope", "{scope}")
                .queryParam("delegated_scope", "{delegated}")
                .queryParam("state", "{state}");
    }

    private URI build(UriBuilder page, URI redirect, String scope, String delegatedScope, Secret state) {
        return page.build(config.clientId(), redirect.toString(), scope, delegatedScope, state.reveal());
    }
}
