package io.prescreen.calendar.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Provider;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code Integration} of the contract. */
record IntegrationView(BusinessConnect businessConnect, EnterpriseConnect enterpriseConnect) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BusinessConnect(String state, Instant activatedAt, PrimaryLink primaryLink, LinkCounts links) {

        static BusinessConnect of(
                Optional<Integration> integration, Optional<LinkStatus> primary, Map<Health.State, Long> links) {
            return new BusinessConnect(
                    stateOf(integration), activationOf(integration), PrimaryLink.of(primary), LinkCounts.of(links));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseConnect(String state, Instant activatedAt, int serviceAccounts, LinkCounts links) {

        static EnterpriseConnect of(
                Optional<Integration> integration, int serviceAccounts, Map<Health.State, Long> links) {
            return new EnterpriseConnect(
                    stateOf(integration), activationOf(integration), serviceAccounts, LinkCounts.of(links));
        }
    }

    /** For everybody: what mends it is for administrators. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PrimaryLink(boolean linked, String provider, String mailbox, Instant linkedAt, PrimaryHealth health) {

        static PrimaryLink of(Optional<LinkStatus> primary) {
            return primary.map(link -> new PrimaryLink(
                            true,
                            Provider.idOf(link.provider()),
                            link.mailbox(),
                            link.linkedAt(),
                            PrimaryHealth.of(link.health())))
                    .orElseGet(() -> new PrimaryLink(false, null, null, null, null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PrimaryHealth(Health.State state, Health.Reason reason, Instant checkedAt) {

        static PrimaryHealth of(Health health) {
            return new PrimaryHealth(
                    health.state(),
                    health.reason().orElse(null),
                    health.checkedAt().orElse(null));
        }
    }

    record LinkCounts(long healthy, long initialSync, long disconnected, long unchecked) {

        static LinkCounts of(Map<Health.State, Long> by) {
            return new LinkCounts(
                    by.getOrDefault(Health.State.HEALTHY, 0L),
                    by.getOrDefault(Health.State.INITIAL_SYNC, 0L),
                    by.getOrDefault(Health.State.DISCONNECTED, 0L),
                    by.getOrDefault(Health.State.UNCHECKED, 0L));
        }
    }

    static String stateOf(Optional<Integration> integration) {
        return Words.of(integration.map(one -> one.state).orElse(Integration.State.INACTIVE));
    }

    private static Instant activationOf(Optional<Integration> integration) {
        return integration.map(one -> one.activatedAt).orElse(null);
    }
}
