package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Time that interviews hold, and that calendars may not show yet: whoever looks for a slot keeps out of it. */
@ApplicationScoped
public class Promised {

    private final Tenancy tenancy;
    private final HoldRows rows;

    Promised(Tenancy tenancy, HoldRows rows) {
        this.tenancy = tenancy;
        this.rows = rows;
    }

    /**
     * By mailbox, in lower case; only mailboxes of which something is promised, and no more than lies in the window. Not
     * to be told to anybody who does not see the mailbox.
     *
     * @param exceptHolder an interview whose own time does not count
     */
    public Uni<Map<String, Timeline>> of(
            TenantId tenant, Collection<String> mailboxes, Stretch window, Optional<String> exceptHolder) {
        List<String> lowerCase = mailboxes.stream()
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return tenancy.inTransaction(tenant, () -> rows.find(tenant, lowerCase, window, exceptHolder.orElse("")))
                .map(taken -> taken.stream()
                        .collect(Collectors.groupingBy(
                                Taken::mailbox,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Taken::time, Collectors.toList()), Timeline::of))));
    }
}
