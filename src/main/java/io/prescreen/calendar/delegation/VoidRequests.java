package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Requests that nobody wants any more. They are forgotten, and what Cronofy still answers to them is refused. A code that
 * it has sent already is kept and exchanged first, since only then it can be given back.
 */
@ApplicationScoped
class VoidRequests {

    /** Of no activation: they count from one. */
    static final int NEVER = 0;

    /** Cronofy answers within seconds, or when it comes back. */
    private static final Duration AWAITED_FOR = Duration.ofDays(1);

    private final Requests requests;
    private final Clock clock;

    VoidRequests(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** To be called inside a transaction of the tenant, with requests that it has locked. */
    Uni<Void> end(TenantId tenant, List<Request> unwanted) {
        List<Request> withoutCode = unwanted.stream()
                .filter(request -> request.state != Request.State.ANSWERED)
                .toList();
        unwanted.stream()
                .filter(request -> request.state == Request.State.ANSWERED)
                .forEach(this::giveBack);
        return requests.forget(tenant, withoutCode);
    }

    /**
     * The same, where the service account remains: what Cronofy may have been asked for is awaited for a while, since what
     * it grants would stand there as long as the account does.
     */
    Uni<Void> withdraw(TenantId tenant, List<Request> unwanted) {
        Map<Boolean, List<Request>> awaited =
                unwanted.stream().collect(Collectors.partitioningBy(VoidRequests::mayBeGranted));
        awaited.get(true).forEach(this::await);
        return end(tenant, awaited.get(false));
    }

    private static boolean mayBeGranted(Request request) {
        return request.model == Model.ENTERPRISE_CONNECT
                && (request.state == Request.State.PENDING
                        || request.state == Request.State.ASKING && request.attempts > 0);
    }

    /** Whoever asks right now is not to note what comes of it. */
    private void await(Request request) {
        request.generation = NEVER;
        request.state = Request.State.PENDING;
        request.attempts = 0;
        request.dueAt = Instant.now(clock).plus(AWAITED_FOR);
    }

    /** All that were asked for through a link, which may be thousands. What is answered meanwhile is found afterwards. */
    Uni<Void> endThrough(RowId link) {
        return requests.forgetWithoutCodeThrough(link)
                .chain(() -> requests.withCodeThrough(link))
                .invoke(withCode -> withCode.forEach(this::giveBack))
                .replaceWithVoid();
    }

    private void giveBack(Request request) {
        request.generation = NEVER;
        Instant now = Instant.now(clock);
        // whoever exchanges it right now gives back what it brings; nobody does when it was put off for longer
        Instant given = request.attempts == 0 ? now : now.plus(Exchanging.LEASE);
        request.dueAt = given.isBefore(request.dueAt) ? given : request.dueAt;
    }
}
