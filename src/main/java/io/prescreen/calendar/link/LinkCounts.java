package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** How many links of a tenant are in which health. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class LinkCounts {

    private final Links links;

    LinkCounts(Links links) {
        this.links = links;
    }

    public Uni<Map<Health.State, Long>> byHealth(TenantId tenant) {
        return links.inUse(tenant).map(found -> found.stream()
                .collect(Collectors.groupingBy(link -> link.health().state(), Collectors.counting())));
    }
}
