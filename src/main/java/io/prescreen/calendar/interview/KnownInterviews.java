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

    KnownInterviews(Interviews interviews, Seats seats, SealedContent contents) {
        this.interviews = interviews;
        this.seats = seats;
        this.contents = contents;
    }

    Uni<Optional<Known>> called(TenantId tenant, String name, LockModeType lock) {
        return interviews.called(tenant, name, lock).chain(found -> found.map(
                        interview -> seats.of(interview.id).map(asked -> Optional.of(known(interview, asked))))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Known known(Interview interview, List<Seat> asked) {
        Optional<Content> content = interview.isErased() ? Optional.empty() : Optional.of(contents.open(interview));
        return new Known(interview, content, asked);
    }
}
