package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.WhoseTime;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.OnCallerContext;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads everybody, searches, and when there is nothing says what would help. */
@ApplicationScoped
class FindingSlots {

    private final PlanningRooms rooms;
    private final ReadingParties reading;
    private final List<WhoseTime> interviews;
    private final Proving proving;
    private final Clock clock;

    FindingSlots(
            PlanningRooms rooms,
            ReadingParties reading,
            @All List<WhoseTime> interviews,
            Proving proving,
            Clock clock) {
        this.rooms = rooms;
        this.reading = reading;
        this.interviews = interviews;
        this.proving = proving;
        this.clock = clock;
    }

    /**
     * @param administrator the caller is one: they move everybody's interviews
     * @throws io.quarkiverse.resteasy.problem.HttpProblem when the query is not in order; then nobody is read
     */
    Uni<SlotsView> find(Caller caller, boolean administrator, SlotQuery query) {
        Timing timing = query.timing(Instant.now(clock));
        HoursRule hours = query.hoursRule();
        Invitees invitees = query.invitees();
        return rooms.plan(caller, query.rooms(), invitees)
                .chain(plan -> moved(caller, administrator, query.interview())
                        .map(own -> new Enquiry(query, timing, invitees, hours, plan, own)))
                .chain(enquiry -> reading.read(caller, enquiry.first(), enquiry)
                        .chain(roster -> answer(caller, enquiry, roster)));
    }

    private Uni<Optional<OwnTime>> moved(Caller caller, boolean administrator, String interview) {
        return interview == null || interviews.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : interviews.get(0).of(caller, administrator, interview);
    }

    private Uni<SlotsView> answer(Caller caller, Enquiry enquiry, Roster roster) {
        return aside(() -> offered(caller, enquiry, roster))
                .chain(view -> view.total() > 0 ? Uni.createFrom().item(view) : explain(caller, enquiry, roster));
    }

    private SlotsView offered(Caller caller, Enquiry enquiry, Roster roster) {
        Found found =
                SlotSearch.search(enquiry.question(roster), enquiry.query().most());
        return new Showing(enquiry, roster).slots(found, proving.of(caller.tenant(), enquiry, roster));
    }

    private Uni<SlotsView> explain(Caller caller, Enquiry enquiry, Roster roster) {
        List<Asked> later = enquiry.later();
        Uni<Roster> all = later.isEmpty()
                ? Uni.createFrom().item(roster)
                : reading.read(caller, later, enquiry).map(roster::and);
        return all.chain(everybody -> aside(() -> none(enquiry, everybody)));
    }

    private static SlotsView none(Enquiry enquiry, Roster roster) {
        Question question = enquiry.question(roster);
        return new Showing(enquiry, roster).none(SlotSearch.search(question, 1), Relaxing.of(question));
    }

    /** Weeks of fifty mailboxes take their time: nobody else waits for it. */
    private static <T> Uni<T> aside(Supplier<T> work) {
        return OnCallerContext.of(Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
