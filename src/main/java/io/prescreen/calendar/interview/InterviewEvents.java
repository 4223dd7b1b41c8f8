package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events in calendars, in the open transaction of a tenant. Whoever changes some holds their interview. */
@ApplicationScoped
class InterviewEvents implements PanacheRepositoryBase<InterviewEvent, RowId> {

    Uni<List<InterviewEvent>> of(RowId interview) {
        return list("id.tenant = ?1 and interview = ?2 order by part, id.id", interview.tenant(), interview.id());
    }

    Uni<Optional<InterviewEvent>> locked(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** It was seen that they are gone. Not as entities: these would be missed by whoever removes the same. */
    Uni<Void> forget(String tenant, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : delete("id.tenant = ?1 and id.id in ?2", tenant, ids).replaceWithVoid();
    }

    /** Where an interview stood is of no use to anybody any more. */
    Uni<Void> forgetAll(RowId interview) {
        return delete("id.tenant = ?1 and interview = ?2", interview.tenant(), interview.id())
                .replaceWithVoid();
    }
}
