package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.WhoseTime;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Whoever looks for another time for an interview finds its own free. Only those who may change it. */
@ApplicationScoped
class MovingInterview implements WhoseTime {

    private final Tenancy tenancy;
    private final KnownInterviews interviews;
    private final OwnEvents own;

    MovingInterview(Tenancy tenancy, KnownInterviews interviews, OwnEvents own) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.own = own;
    }

    @Override
    public Uni<Optional<OwnTime>> of(Caller caller, boolean administrator, String interview) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> interviews.called(tenant, interview, LockModeType.NONE))
                .map(found -> found.filter(
                        known -> Access.of(caller, administrator, known.interview(), known.seats()) == Access.FULL))
                .chain(found -> own.of(tenant, found));
    }
}
