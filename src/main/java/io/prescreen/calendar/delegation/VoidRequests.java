package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Requests that nobody wants any more. They are forgotten at once, and what Cronofy still answers to them is refused. A
 * code that it has sent already is kept and exchanged first, since only then it can be given back.
 */
@ApplicationScoped
class VoidRequests {

    /** Of no activation: they count from one. */
    static final int NEVER = 0;

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
