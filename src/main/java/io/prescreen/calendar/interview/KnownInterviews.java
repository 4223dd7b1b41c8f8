package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** What is stored of interviews, opened. To be called inside a transaction of the tenant. */
@ApplicationScoped
class KnownInterviews {

    private final Interviews interviews;
    private final Seats seats;
    private final SealedContent contents;
    private final Deliveries deliveries;

    KnownInterviews(Interviews interviews, Seats seats, SealedContent contents, Deliveries deliveries) {
        this.interviews = interviews;
        this.seats = seats;
        this.contents = contents;
        this.deliveries = deliveries;
    }

    Uni<Optional<Known>> called(TenantId tenant, String name, LockModeType lock) {
        return interviews.called(tenant, name, lock).chain(found -> found.map(
                        interview -> seats.of(interview.id).chain(asked -> deliveries
                                .of(tenant, List.of(interview.id.id()))
                                .map(all -> Optional.of(known(interview, asked, all.get(interview.id.id()))))))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Known known(Interview interview, List<Seat> asked, Delivery delivery) {
        Optional<Content> content = interview.isErased() ? Optional.empty() : Optional.of(contents.open(interview));
        return new Known(interview, content, asked, Optional.ofNullable(delivery));
    }
}
