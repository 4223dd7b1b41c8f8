package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ends links, and with each the delegations that were obtained through it. Their tokens are erased at once; {@link
 * Revoking} tells Cronofy afterwards. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
class Ending {

    private final GrantedLinks granted;
    private final UpstreamGrants grants;
    private final List<WhenLinkEnds> others;
    private final Clock clock;

    Ending(GrantedLinks granted, UpstreamGrants grants, @All List<WhenLinkEnds> others, Clock clock) {
        this.granted = granted;
        this.grants = grants;
        this.others = others;
        this.clock = clock;
    }

    /**
     * @param link locked
     * @param headStart for the caller to tell Cronofy of this link before the background does
     */
    Uni<Ended> end(Link link, Duration headStart) {
        return tell(link.id).chain(() -> endingWith(link)).chain(delegations -> {
            Ended ended = new Ended(
                    link.status(), delegations.stream().map(one -> one.mailbox).toList());
            link.end(Instant.now(clock).plus(headStart));
            return release(Stream.concat(Stream.of(link), endNow(delegations)).toList())
                    .replaceWith(ended);
        });
    }

    /** Through a service account there may be thousands: {@link RevokingServiceAccounts} ends them by the hundred. */
    private Uni<List<Link>> endingWith(Link link) {
        return link.kind == LinkKind.SERVICE_ACCOUNT
                ? Uni.createFrom().item(List.of())
                : granted.obtainedThrough(link.id);
    }

    private Uni<Void> tell(RowId ended) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.ended(ended))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** @param ended locked, and such that nothing was obtained through them */
    Uni<List<RowId>> end(List<Link> ended) {
        return release(endNow(ended).toList());
    }

    private Stream<Link> endNow(List<Link> ended) {
        Instant now = Instant.now(clock);
        return ended.stream().peek(link -> link.end(now));
    }

    /** The same, and of them Cronofy hears by the end of the service account that they were obtained through. */
    Uni<List<RowId>> endWithGrantor(List<Link> ended) {
        ended.forEach(link -> link.end(null));
        return release(ended);
    }

    /** First written, so that the indexes which allow one link let the next one in. */
    private Uni<List<RowId>> release(List<Link> ended) {
        return granted.flush()
                .chain(() -> grants.release(
                        ended.stream().map(link -> link.subjectHash).toList()))
                .replaceWith(ended.stream().map(link -> link.id).toList());
    }
}
