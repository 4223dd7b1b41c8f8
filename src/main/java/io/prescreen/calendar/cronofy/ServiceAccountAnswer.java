package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code GET /v1/userinfo} of a service account: nested today, flat in older answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceAccountAnswer(
        @JsonProperty("sub") String subject,
        @JsonProperty("email") String email,
        @JsonProperty("cronofy.data") Data data,
        @JsonProperty("cronofy.service_account.email") String flatEmail,
        @JsonProperty("cronofy.service_account.domain") String flatDomain,

        @JsonProperty("cronofy.service_account.provider_name")
        String flatProvider) {

    /** Of an address that people may open. */
    private static final List<String> SCHEMES = List.of("https", "http");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            @JsonProperty("service_account") ServiceAccount account,
            @JsonProperty("authorization") Granted granted,
            @JsonProperty("graph_api_migration_url") String migration) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ServiceAccount(
            @JsonProperty("provider_name") String providerName,
            @JsonProperty("provider_service") String providerService,
            @JsonProperty("email") String email,
            @JsonProperty("domain") String domain,
            @JsonProperty("graph_api_migration_url") String migration) {

        static final ServiceAccount UNTOLD = new ServiceAccount(null, null, null, null, null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(
            @JsonProperty("scope") String scope,
            @JsonProperty("status") String status,
            @JsonProperty("delegated_scope") String delegatedScope) {

        static final Granted UNTOLD = new Granted(null, null, null);

        /** Older answers have no status: then the call itself, which was answered, speaks. */
        boolean isActive() {
            return status == null || status.equals("active");
        }
    }

    ServiceAccountDetails details() {
        ServiceAccount account = account();
        Granted granted = data == null || data.granted() == null ? Granted.UNTOLD : data.granted();
        Optional<String> mailbox = first(email, account.email(), flatEmail);
        if (subject == null || mailbox.isEmpty()) {
            throw Failures.malformed("a service account without id or mailbox");
        }
        return new ServiceAccountDetails(
                subject,
                mailbox.get().toLowerCase(Locale.ROOT),
                first(account.domain(), flatDomain).map(name -> name.toLowerCase(Locale.ROOT)),
                first(account.providerService(), account.providerName(), flatProvider)
                        .orElse("unknown"),
                granted.isActive(),
                granted.scope() == null ? "" : granted.scope(),
                first(granted.delegatedScope()),
                migration(account));
    }

    private ServiceAccount account() {
        return data == null || data.account() == null ? ServiceAccount.UNTOLD : data.account();
    }

    /** It is not documented where it stands. */
    private Optional<URI> migration(ServiceAccount account) {
        return first(account.migration(), data == null ? null : data.migration())
                .flatMap(ServiceAccountAnswer::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(address -> SCHEMES.contains(address.getScheme()));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(String... told) {
        return Stream.of(told)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
