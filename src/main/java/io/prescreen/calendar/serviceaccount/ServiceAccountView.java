package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.link.EnterpriseProvider;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.ServiceAccount;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code ServiceAccount} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceAccountView(
        UUID id,
        String provider,
        String mailbox,
        String domain,
        boolean domainConfirmed,
        Instant linkedAt,
        HealthView health,
        boolean migrationRequired,
        URI migrationUrl,
        boolean listsResources,
        Chosen coverage,
        boolean scopeAlarm) {

    /** Whom it is to reach; more of it is in {@code CoverageState}. */
    record Chosen(Coverage.Scope people, Coverage.Scope resources) {}

    /** {@code ServiceAccounts} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record All(String state, Instant activatedAt, List<ServiceAccountView> serviceAccounts) {

        static All of(ActiveModels.Standing standing, List<ServiceAccountView> accounts) {
            return new All(standing.state(), standing.activatedAt().orElse(null), accounts);
        }
    }

    /** {@code Health} of the contract: only connecting again mends a service account, so there is no address for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HealthView(Health.State state, Health.Reason reason, Instant checkedAt) {

        static HealthView of(Health health) {
            return new HealthView(
                    health.state(),
                    health.reason().orElse(null),
                    health.checkedAt().orElse(null));
        }
    }

    static ServiceAccountView of(
            ServiceAccount account, boolean domainConfirmed, Coverage coverage, List<ForbiddenMailbox> forbidden) {
        LinkStatus link = account.link();
        return new ServiceAccountView(
                link.id().id(),
                EnterpriseProvider.idOf(link.provider()),
                link.mailbox(),
                account.domain().orElse(null),
                domainConfirmed,
                link.linkedAt(),
                HealthView.of(link.health()),
                account.migrationRequired(),
                account.migration().orElse(null),
                account.listsResources(),
                new Chosen(coverage.people(), coverage.resources()),
                forbidden.stream().anyMatch(ForbiddenMailbox::reachable));
    }
}
