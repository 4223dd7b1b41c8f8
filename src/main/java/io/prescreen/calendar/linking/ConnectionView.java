package io.prescreen.calendar.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.link.EnterpriseProvider;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Provider;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code Connection} of the contract: what My Profile and the event info box show. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionView(
        boolean mayConnect,
        boolean connected,
        Purpose purpose,
        UUID serviceAccount,
        String provider,
        String mailbox,
        Instant linkedAt,
        HealthView health) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HealthView(Health.State state, Health.Reason reason, URI relinkUrl, Instant checkedAt) {

        static HealthView of(Health health) {
            return new HealthView(
                    health.state(),
                    health.reason().orElse(null),
                    health.relinkUrl().orElse(null),
                    health.checkedAt().orElse(null));
        }
    }

    static ConnectionView of(boolean mayConnect, Optional<LinkStatus> link) {
        return link.map(status -> connected(mayConnect, null, status))
                .orElseGet(() -> new ConnectionView(mayConnect, false, null, null, null, null, null, null));
    }

    static ConnectionView completed(Purpose purpose, Optional<LinkStatus> link) {
        return link.map(status -> connected(true, purpose, status)).orElseGet(() -> of(true, link));
    }

    private static ConnectionView connected(boolean mayConnect, Purpose purpose, LinkStatus link) {
        boolean organisation = link.kind() == LinkKind.SERVICE_ACCOUNT;
        return new ConnectionView(
                mayConnect,
                true,
                purpose,
                organisation ? link.id().id() : null,
                organisation ? EnterpriseProvider.idOf(link.provider()) : Provider.idOf(link.provider()),
                link.mailbox(),
                link.linkedAt(),
                HealthView.of(link.health()));
    }
}
