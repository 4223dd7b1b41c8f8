package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.PersonLeft;
import io.prescreen.calendar.directory.WhenPersonLeaves;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody keeps right what stands in the calendar of somebody who has left: others have to know. */
@ApplicationScoped
class InterviewsOfLeavers implements WhenPersonLeaves {

    private static final String FAILED = """
            with failed as (
                update interview set state = 'FAILED', reason = 'NOT_LINKED', reason_field = null
                 where tenant = :tenant and organiser = :person and starts_at > now() and state <> 'CANCELLED'
                returning tenant, id)
            update interview_delivery d set due_at = now(), tries = 0
              from failed f where d.tenant = f.tenant and d.id = f.id""";

    @Override
    public Uni<Void> left(PersonLeft fact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILED)
                        .setParameter("tenant", fact.tenant().value())
                        .setParameter("person", fact.person().value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
