package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.delegation.Obstacle;
import io.prescreen.calendar.delegation.Reach;
import io.prescreen.calendar.delegation.Reaching;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is busy when: everybody asked for is answered, side by side. */
@ApplicationScoped
class QueryingFreeBusy {

    /** What is read once, whoever of those asked for it is the answer for. */
    private record Source(String mailbox, List<Route> routes) {}

    private final Reaching reaching;
    private final ReadingByRoutes reading;
    private final RecordingLooks looks;

    QueryingFreeBusy(Reaching reaching, ReadingByRoutes reading, RecordingLooks looks) {
        this.reaching = reaching;
        this.reading = reading;
        this.looks = looks;
    }

    /** In the order asked; what differs in spelling alone, or is asked for by person too, is read once. */
    Uni<List<Answer>> query(Caller caller, List<Asked> asked, Window window, boolean fresh) {
        return reaching.of(caller, asked.stream().map(Asked::target).toList()).chain(reaches -> {
            Map<Source, Uni<MailboxFreeBusy>> readings = new HashMap<>();
            List<Uni<MailboxFreeBusy>> inOrder = reaches.stream()
                    .map(reach -> reach.obstacle()
                            .map(why -> unknown(reach, window, why))
                            .orElseGet(() -> readings.computeIfAbsent(
                                    new Source(reach.mailbox().orElseThrow(), reach.routes()),
                                    source -> reading.read(source.mailbox(), source.routes(), window, fresh)
                                            .memoize()
                                            .indefinitely())))
                    .toList();
            return Uni.join()
                    .all(inOrder)
                    .andFailFast()
                    .chain(found -> looks.recorded(caller, window, found))
                    .map(found -> Answer.inOrder(asked, reaches, found));
        });
    }

    private static Uni<MailboxFreeBusy> unknown(Reach reach, Window window, Obstacle why) {
        return Uni.createFrom()
                .item(MailboxFreeBusy.unknown(reach.mailbox().orElse(""), window, UnknownReason.of(why)));
    }
}
