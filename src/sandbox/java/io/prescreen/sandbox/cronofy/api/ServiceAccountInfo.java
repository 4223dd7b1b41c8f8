package io.prescreen.sandbox.cronofy.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.prescreen.sandbox.company.Organisation.Protocol;
import io.prescreen.sandbox.cronofy.enterprise.MigrationPage;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;

/** What userinfo tells of a service account: in today's shape, and flat, as older documents and SDKs have it. */
record ServiceAccountInfo(
        String sub,
        String email,
        @JsonProperty("cronofy.type") String type,
        @JsonProperty("cronofy.data") Data data,
        @JsonProperty("cronofy.service_account.domain") String domain,
        @JsonProperty("cronofy.service_account.email") String flatEmail) {

    record Data(Details serviceAccount, AuthorizationStatus authorization) {}

    /** @param graphApiMigrationUrl only as long as Office 365 is talked to over EWS, as is the protocol */
    record Details(String providerName, String domain, String providerProtocol, String graphApiMigrationUrl) {}

    record AuthorizationStatus(String scope, String status, String delegatedScope) {}

    static ServiceAccountInfo of(ServiceAccount account, CronofyState state) {
        AuthorizationStatus status = new AuthorizationStatus(account.scope(), "active", account.delegatedScope());
        return new ServiceAccountInfo(
                account.sub(),
                account.mailbox(),
                "service_account",
                new Data(details(account, state), status),
                account.domain(),
                account.mailbox());
    }

    private static Details details(ServiceAccount account, CronofyState state) {
        String provider = account.service().providerName();
        boolean ews =
                state.organisations().of(account.mailbox(), account.service()).protocol() == Protocol.EWS;
        return ews
                ? new Details(provider, account.domain(), "ews", MigrationPage.address(state, account))
                : new Details(provider, account.domain(), null, null);
    }
}
