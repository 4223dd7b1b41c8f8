package io.prescreen.calendar.slots;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whose working hours are which. Nobody as the person: those of everybody who has no own. */
@ApplicationScoped
class ChoosingWorkingHours {

    private final Tenancy tenancy;
    private final WorkingHoursRows rows;
    private final Directory directory;
    private final Audit audit;

    ChoosingWorkingHours(Tenancy tenancy, WorkingHoursRows rows, Directory directory, Audit audit) {
        this.tenancy = tenancy;
        this.rows = rows;
        this.directory = directory;
        this.audit = audit;
    }

    Uni<WorkingHoursView> inForce(TenantId tenant, Optional<PersonId> person) {
        return tenancy.inTransaction(tenant, () -> view(tenant, person));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem {@code not-found} when the directory does not list the person */
    Uni<WorkingHoursView> inForceForListed(TenantId tenant, PersonId person) {
        return tenancy.inTransaction(
                tenant, () -> requireListed(tenant, person).chain(() -> view(tenant, Optional.of(person))));
    }

    Uni<WorkingHoursView> choose(Caller caller, Optional<PersonId> person, WorkingHours wanted) {
        return tenancy.inTransaction(caller.tenant(), () -> save(caller, person, wanted));
    }

    /** Of somebody who cannot leave meanwhile. */
    Uni<WorkingHoursView> chooseForListed(Caller caller, PersonId person, WorkingHours wanted) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> directory
                .hold(tenant)
                .chain(() -> requireListed(tenant, person))
                .chain(() -> save(caller, Optional.of(person), wanted)));
    }

    Uni<Void> withdraw(Caller caller, Optional<PersonId> person) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> rows.delete(tenant, person)
                .chain(existed ->
                        existed ? record(caller, person) : Uni.createFrom().voidItem()));
    }

    private Uni<WorkingHoursView> view(TenantId tenant, Optional<PersonId> person) {
        return rows.of(tenant, person.stream().toList()).map(chosen -> chosen.view(person));
    }

    private Uni<WorkingHoursView> save(Caller caller, Optional<PersonId> person, WorkingHours wanted) {
        TenantId tenant = caller.tenant();
        WorkingHoursView.Source source =
                person.isPresent() ? WorkingHoursView.Source.OWN : WorkingHoursView.Source.TENANT;
        WorkingHoursView then = WorkingHoursView.of(source, wanted);
        return view(tenant, person)
                .chain(now -> now.equals(then)
                        ? Uni.createFrom().voidItem()
                        : rows.save(tenant, person, wanted).chain(() -> record(caller, person)))
                .replaceWith(then);
    }

    private Uni<Void> requireListed(TenantId tenant, PersonId person) {
        return directory.people(tenant, List.of(person)).map(found -> {
            if (found.isEmpty()) {
                throw Problem.of(ProblemType.NOT_FOUND, "The directory has no such person.");
            }
            return null;
        });
    }

    private Uni<Void> record(Caller caller, Optional<PersonId> person) {
        Fact changed = Fact.of(Action.WORKING_HOURS_CHANGED);
        return audit.record(caller, List.of(person.map(changed::person).orElse(changed)));
    }
}
