package io.prescreen.calendar.link;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service account of the organisation, through which the calendars of others are reached.
 *
 * @param link its mailbox names it, and its provider is Cronofy's name
 * @param domain lower case: the mail domain that it is of, as Cronofy says, or as its own mailbox says
 * @param scope space separated, as granted: what it may do
 * @param delegatedScope the most that may be handed out through it; empty before Cronofy was asked
 * @param migration where to move it from Exchange Web Services, which end, to what follows
 */
public record ServiceAccount(
        LinkStatus link,
        Optional<String> domain,
        String scope,
        Optional<String> delegatedScope,
        Optional<URI> migration) {

    private static final Set<String> RESOURCES =
            Set.of("service_account/resources/manage", "service_account/resources/unrestricted_access");

    /** Whether Cronofy tells it of rooms and equipment. */
    public boolean listsResources() {
        return Stream.of(scope.split("[ +]")).anyMatch(RESOURCES::contains);
    }

    public boolean migrationRequired() {
        return migration.isPresent();
    }

    static ServiceAccount of(Link link) {
        return new ServiceAccount(
                link.status(),
                Optional.ofNullable(link.domain),
                link.scope,
                Optional.ofNullable(link.delegatedScope),
                Optional.ofNullable(link.migrationUrl).map(URI::create));
    }
}
