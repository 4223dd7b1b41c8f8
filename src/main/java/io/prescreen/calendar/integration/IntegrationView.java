package io.prescreen.calendar.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.link.Health;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code Integration} of the contract. */
record IntegrationView(BusinessConnect businessConnect, EnterpriseConnect enterpriseConnect) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BusinessConnect(String state, Instant activatedAt, LinkCounts links) {}

    record EnterpriseConnect(String state) {}

    record LinkCounts(long healthy, long initialSync, long disconnected, long unchecked) {}

    static IntegrationView of(
            Optional<Integration> business, Optional<Integration> enterprise, Map<Health.State, Long> counts) {
        return new IntegrationView(
                new BusinessConnect(
                        stateOf(business), business.map(one -> one.activatedAt).orElse(null), counts(counts)),
                new EnterpriseConnect(stateOf(enterprise)));
    }

    private static String stateOf(Optional<Integration> integration) {
        return integration
                .map(one -> one.state)
                .orElse(Integration.State.INACTIVE)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static LinkCounts counts(Map<Health.State, Long> by) {
        return new LinkCounts(
                by.getOrDefault(Health.State.HEALTHY, 0L),
                by.getOrDefault(Health.State.INITIAL_SYNC, 0L),
                by.getOrDefault(Health.State.DISCONNECTED, 0L),
                by.getOrDefault(Health.State.UNCHECKED, 0L));
    }
}
