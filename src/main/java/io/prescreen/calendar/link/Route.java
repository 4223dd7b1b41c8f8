package io.prescreen.calendar.link;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way in which a caller may reach a mailbox.
 *
 * @param level what the link behind it may do
 */
public record Route(Kind kind, LinkStatus link, Level level) {

    /**
     * The best first: what works before what does not; the caller's own link to their own mailbox, which is no power over
     * others; then the least privileged.
     */
    static final Comparator<Route> BEST_FIRST = Comparator.comparing(Route::isDead)
            .thenComparing(route -> route.kind() != Kind.PERSONAL_LINK)
            .thenComparing(Route::level)
            .thenComparing(Route::kind)
            .thenComparing(route -> route.link().linkedAt())
            .thenComparing(route -> route.link().id().id());

    /** In the order in which equally powerful ones are preferred. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Kind {
        /** The caller's own link. */
        PERSONAL_LINK,
        /** Obtained through the caller's own link. */
        DELEGATION,
        /** A colleague's own link, which the colleague shares. */
        SHARED_LINK,
        /** The general primary account of the tenant, or what was obtained through it. */
        PRIMARY_LINK,
        /** Obtained through the tenant's service account. */
        SERVICE_ACCOUNT
    }

    /** What the granted scope allows, the least first. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Level {
        FREE_BUSY,
        /** Events with their content can be read. */
        READ,
        /** Events can be written. */
        WRITE;

        private static final Set<String> WRITING = Set.of(
                "create_event",
                "delete_event",
                "create_calendar",
                "read_write",
                "free_busy_write",
                "change_participation_status");
        private static final Set<String> READING = Set.of("read_events", "read_only");

        /** @param scope space separated, as Cronofy granted it; a part may name a calendar after a colon */
        static Level of(String scope) {
            Set<String> parts = Set.copyOf(Stream.of(scope.split("[ +]"))
                    .map(part -> part.split(":")[0])
                    .toList());
            if (parts.stream().anyMatch(WRITING::contains)) {
                return WRITE;
            }
            return parts.stream().anyMatch(READING::contains) ? READ : FREE_BUSY;
        }
    }

    private boolean isDead() {
        return link.health().state() == Health.State.DISCONNECTED;
    }
}
