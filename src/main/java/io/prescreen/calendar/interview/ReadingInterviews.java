package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whoever has to do with interviews looks at them. */
@ApplicationScoped
class ReadingInterviews {

    /**
     * @param access never none
     * @param relinkUrl where the caller mends the link for want of which it failed
     */
    record Seen(Known known, Access access, Optional<URI> relinkUrl) {}

    /** @param delivery empty: nothing was ever to be delivered */
    record Listed(Interview interview, Optional<Delivery> delivery) {}

    private final Tenancy tenancy;
    private final KnownInterviews known;
    private final InterviewLists lists;
    private final Deliveries deliveries;
    private final PersonalLinks links;

    ReadingInterviews(
            Tenancy tenancy, KnownInterviews known, InterviewLists lists, Deliveries deliveries, PersonalLinks links) {
        this.tenancy = tenancy;
        this.known = known;
        this.lists = lists;
        this.deliveries = deliveries;
        this.links = links;
    }

    Uni<Seen> read(Caller caller, boolean administrator, String name) {
        return tenancy.inTransaction(caller.tenant(), () -> known.called(caller.tenant(), name, LockModeType.NONE))
                .map(found -> found.orElseThrow(Access::notFound))
                .map(one ->
                        new Seen(one, Access.of(caller, administrator, one.interview(), one.seats()), Optional.empty()))
                .invoke(seen -> seen.access().requireSome())
                .chain(seen -> isOwnAndDisconnected(caller, seen.known().interview())
                        ? tenancy.inTransaction(caller.tenant(), () -> withRelinkUrl(caller, seen))
                        : Uni.createFrom().item(seen));
    }

    private static boolean isOwnAndDisconnected(Caller caller, Interview interview) {
        return interview.reason == Failure.DISCONNECTED
                && !caller.service()
                && caller.person().map(PersonId::value).equals(Optional.ofNullable(interview.organiser));
    }

    private Uni<Seen> withRelinkUrl(Caller caller, Seen seen) {
        return links.of(caller.tenant(), caller.self())
                .map(link -> new Seen(seen.known(), seen.access(), link.flatMap(one -> one.health()
                        .relinkUrl())));
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
