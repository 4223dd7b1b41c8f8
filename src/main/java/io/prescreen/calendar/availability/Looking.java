package io.prescreen.calendar.availability;

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
import java.util.Optional;

/** Who is busy when: everybody asked for is answered, side by side. */
@ApplicationScoped
public class Looking {

    /** What is read once, whoever of those asked for it is the answer for. */
    private record Source(String mailbox, List<Route> routes) {}

    private final Reaching reaching;
    private final ReadingByRoutes reading;
    private final RecordingLooks looks;
    private final BusyPolicies policies;

    Looking(Reaching reaching, ReadingByRoutes reading, RecordingLooks looks, BusyPolicies policies) {
        this.reaching = reaching;
        this.reading = reading;
        this.looks = looks;
        this.policies = policies;
    }

    /** In the order asked; what differs in spelling alone, or is asked for by person too, is read once. */
    public Uni<List<Answer>> query(Caller caller, List<Asked> asked, Window window, boolean fresh) {
        return query(caller, asked, window, fresh, Optional.empty());
    }

    /** The same. @param own an interview whose own events do not count */
    public Uni<List<Answer>> query(
            Caller caller, List<Asked> asked, Window window, boolean fresh, Optional<OwnTime> own) {
        return policies.inForce(caller.tenant())
                .chain(policy ->
                        read(caller, asked, Look.by(policy, window, fresh).without(own)))
                .call(answers -> looks.recorded(
                        caller, window, answers.stream().map(Answer::times).toList()));
    }

    /** Without the record of it: whoever calls this sees to that before the times leave. */
    public Uni<List<Answer>> read(Caller caller, List<Asked> asked, Look look) {
        return reaching.of(caller, asked.stream().map(Asked::target).toList()).chain(reaches -> {
            Map<Source, Uni<MailboxFreeBusy>> readings = new HashMap<>();
            List<Uni<MailboxFreeBusy>> inOrder = reaches.stream()
                    .map(reach -> reach.obstacle()
                            .map(why -> unknown(reach, look.window(), why))
                            .orElseGet(() -> readings.computeIfAbsent(
                                    new Source(reach.mailbox().orElseThrow(), reach.routes()),
                                    source -> reading.read(source.mailbox(), source.routes(), look)
                                            .memoize()
                                            .indefinitely())))
                    .toList();
            return Uni.join().all(inOrder).andFailFast().map(found -> Answer.inOrder(asked, reaches, found));
        });
    }

    private static Uni<MailboxFreeBusy> unknown(Reach reach, Window window, Obstacle why) {
        return Uni.createFrom()
                .item(MailboxFreeBusy.unknown(reach.mailbox().orElse(""), window, UnknownReason.of(why)));
    }
}
