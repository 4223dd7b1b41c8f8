package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many links of a tenant are in which health. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class LinkCounts {

    private final Links links;

    LinkCounts(Links links) {
        this.links = links;
    }

    /** Of links of these kinds, and of what was obtained through them. */
    public Uni<Map<Health.State, Long>> byHealth(TenantId tenant, Set<LinkKind> roots) {
        return links.countsInUse(tenant, roots).map(rows -> rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Link.healthState((LinkState) row[0], (Boolean) row[1], (Boolean) row[2]),
                        Collectors.summingLong(row -> (Long) row[3]))));
    }
}
