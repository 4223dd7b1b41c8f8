package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.Hold;
import io.prescreen.calendar.availability.Holds;
import io.prescreen.calendar.availability.Securing;
import io.prescreen.calendar.availability.Taken;
import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An interview that is accepted holds its time until calendars show it. To be called inside the transaction of that. */
@ApplicationScoped
class KeepingTime {

    private final Holds holds;
    private final Securing securing;

    KeepingTime(Holds holds, Securing securing) {
        this.holds = holds;
        this.securing = securing;
    }

    /**
     * @param surely only if nobody else holds it: what was secured a while ago may have expired
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code slot-taken}
     */
    Uni<Void> keep(Caller caller, Hold hold, boolean surely) {
        return surely
                ? holds.keep(caller.tenant(), hold).chain(taken -> requireNone(caller, taken))
                : holds.keepAnyway(caller.tenant(), hold);
    }

    /** Another attempt has made the interview what this one wanted: what it holds is that one's. */
    Uni<Void> letGo(Caller caller, Hold hold) {
        return holds.release(caller.tenant(), hold);
    }

    private Uni<Void> requireNone(Caller caller, List<Taken> taken) {
        return taken.isEmpty()
                ? Uni.createFrom().voidItem()
                : securing.tellable(caller, taken)
                        .invoke(BookingSlots::requireNone)
                        .replaceWithVoid();
    }
}
