package io.prescreen.calendar.availability;

import io.prescreen.calendar.link.Route;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads one mailbox by the best route that works: one that turns out to be dead is replaced by the next. */
@ApplicationScoped
class ReadingByRoutes {

    /** Another link may know more. While Cronofy itself is in trouble asking it more often would make that worse. */
    private static final Set<UnknownReason> DEAD =
            EnumSet.of(UnknownReason.DISCONNECTED, UnknownReason.INITIAL_SYNC, UnknownReason.REFUSED);

    private final ReadingMailbox reading;

    ReadingByRoutes(ReadingMailbox reading) {
        this.reading = reading;
    }

    /** When none works, the answer is that of the best. @param routes the best first; at least one */
    Uni<MailboxFreeBusy> read(String mailbox, List<Route> routes, Look look) {
        return reading.read(mailbox, routes.get(0), look)
                .chain(answer -> routes.size() == 1 || !isDead(answer)
                        ? Uni.createFrom().item(answer)
                        : read(mailbox, routes.subList(1, routes.size()), look)
                                .map(next -> isDead(next) ? answer : next));
    }

    private static boolean isDead(MailboxFreeBusy answer) {
        return answer.reason().filter(DEAD::contains).isPresent();
    }
}
