package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.availability.Hold;
import io.prescreen.calendar.interview.PuttingInterview.Checked;
import io.prescreen.calendar.interview.PuttingInterview.Put;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Stores what is wanted, in the transaction that answers the caller: from then on it is not lost. */
@ApplicationScoped
class Accepting {

    private final Tenancy tenancy;
    private final Interviews interviews;
    private final KnownInterviews known;
    private final Seats seats;
    private final SealedContent contents;
    private final KeepingTime keeping;
    private final Relay relay;
    private final Audit audit;
    private final Clock clock;

    Accepting(
            Tenancy tenancy,
            Interviews interviews,
            KnownInterviews known,
            Seats seats,
            SealedContent contents,
            KeepingTime keeping,
            Relay relay,
            Audit audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.known = known;
        this.seats = seats;
        this.contents = contents;
        this.keeping = keeping;
        this.relay = relay;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param surely only if nobody else holds the time */
    Uni<Put> accept(Checked checked, Hold hold, boolean surely) {
        Wish wish = checked.wish();
        TenantId tenant = wish.caller().tenant();
        return tenancy.inTransaction(tenant, () -> interviews
                .waitForOthers(tenant, wish.name())
                .chain(() -> known.called(tenant, wish.name(), LockModeType.PESSIMISTIC_WRITE))
                .chain(existing -> existing.filter(one ->
                                one.isAlready(checked.content(), wish.draft().schedule()))
                        .map(same -> keeping.letGo(wish.caller(), hold).replaceWith(new Put(same, false)))
                        .orElseGet(() -> store(checked, requireUnchanged(checked, existing), hold, surely))));
    }

    private static Optional<Known> requireUnchanged(Checked checked, Optional<Known> existing) {
        if (!versionOf(existing).equals(versionOf(checked.existing()))) {
            throw Precondition.mismatch();
        }
        return existing;
    }

    private static Optional<Long> versionOf(Optional<Known> known) {
        return known.map(one -> one.interview().version);
    }

    private Uni<Put> store(Checked checked, Optional<Known> before, Hold hold, boolean surely) {
        Caller caller = checked.wish().caller();
        List<Seat> asked = asked(checked, before);
        Content content = checked.content()
                .with(Plan.former(
                        before.flatMap(Known::content),
                        before.filter(one -> one.interview().isShared()).isPresent(),
                        checked.content(),
                        checked.content().organiser().person() == null));
        Interview interview = before.map(Known::interview).orElseGet(() -> fresh(checked.wish()));
        put(interview, content, checked.wish().draft().schedule());
        Action action = before.isPresent() ? Action.INTERVIEW_CHANGED : Action.INTERVIEW_ACCEPTED;
        return keeping.keep(caller, hold, surely)
                .chain(() -> interviews.persistAndFlush(interview))
                .chain(() -> seats.replace(interview.id, asked))
                .chain(() -> relay.due(interview.id))
                .chain(() -> audit.record(caller, List.of(fact(action, interview))))
                .replaceWith(
                        new Put(new Known(interview, Optional.of(content), asked, Optional.empty()), before.isEmpty()));
    }

    private static List<Seat> asked(Checked checked, Optional<Known> before) {
        return before.filter(known -> known.isAt(checked.wish().draft().schedule()))
                .map(known -> Seating.of(checked.content(), known.content().orElseThrow(), known.seats()))
                .orElseGet(() -> Seating.of(checked.content()));
    }

    private Interview fresh(Wish wish) {
        Interview interview = new Interview();
        interview.id = RowId.fresh(wish.caller().tenant());
        interview.name = wish.name();
        interview.creator = wish.caller().person().map(PersonId::value).orElse(null);
        interview.createdAt = now();
        return interview;
    }

    private void put(Interview interview, Content content, Schedule schedule) {
        interview.organiser = content.organiser().person();
        interview.mailbox = content.organiser().mailbox();
        interview.cancelled = false;
        interview.put(schedule);
        interview.wanted(now());
        contents.put(interview, content);
    }

    static Fact fact(Action action, Interview interview) {
        Fact fact =
                Fact.of(action).with("interview", interview.name).with("version", String.valueOf(interview.version));
        return interview.organiser == null ? fact : fact.person(new PersonId(interview.organiser));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
