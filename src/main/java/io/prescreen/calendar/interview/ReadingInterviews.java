package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Whoever has to do with interviews looks at them. */
@ApplicationScoped
class ReadingInterviews {

    /** @param access never none */
    record Seen(Known known, Access access) {}

    /** @param delivery empty: nothing was ever to be delivered */
    record Listed(Interview interview, Optional<Delivery> delivery) {}

    private final Tenancy tenancy;
    private final KnownInterviews known;
    private final InterviewLists lists;
    private final Deliveries deliveries;

    ReadingInterviews(Tenancy tenancy, KnownInterviews known, InterviewLists lists, Deliveries deliveries) {
        this.tenancy = tenancy;
        this.known = known;
        this.lists = lists;
        this.deliveries = deliveries;
    }

    Uni<Seen> read(Caller caller, boolean administrator, String name) {
        return tenancy.inTransaction(caller.tenant(), () -> known.called(caller.tenant(), name, LockModeType.NONE))
                .map(found -> found.orElseThrow(Access::notFound))
                .map(one -> new Seen(one, Access.of(caller, administrator, one.interview(), one.seats())))
                .invoke(seen -> seen.access().requireSome());
    }

    /** One more than the page takes, where there is one. */
    Uni<List<Listed>> list(Caller caller, boolean administrator, InterviewLists.Wanted wanted) {
        Optional<String> person = Access.isUnlimited(caller, administrator)
                ? Optional.empty()
                : caller.person().map(PersonId::value);
        return tenancy.inTransaction(caller.tenant(), () -> lists.find(caller.tenant(), person, wanted)
                .chain(found -> listed(caller, found)));
    }

    private Uni<List<Listed>> listed(Caller caller, List<Interview> found) {
        return deliveries
                .of(caller.tenant(), found.stream().map(one -> one.id.id()).toList())
                .map(all -> found.stream()
                        .map(one -> new Listed(one, Optional.ofNullable(all.get(one.id.id()))))
                        .toList());
    }
}
