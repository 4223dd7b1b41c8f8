package io.prescreen.calendar.directory;

import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Back ends and administrators look at the directory. */
@ApplicationScoped
class ReadingDirectory {

    private final Tenancy tenancy;
    private final Entries entries;
    private final Domains domains;

    ReadingDirectory(Tenancy tenancy, Entries entries, Domains domains) {
        this.tenancy = tenancy;
        this.entries = entries;
        this.domains = domains;
    }

    Uni<DirectoryPerson> person(Caller caller, PersonId person) {
        return tenancy.inTransaction(caller.tenant(), () -> entries.of(caller.tenant(), person))
                .map(found -> found.orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "The directory has no such person.")));
    }

    /** One more than the page takes, where there is one. */
    Uni<List<DirectoryPerson>> page(Caller caller, Paging<PersonId> paging, Optional<Standing> standing) {
        return tenancy.inTransaction(
                caller.tenant(), () -> entries.after(paging.after(), caller.tenant(), standing, paging.wanted()));
    }

    Uni<List<Domains.Confirmed>> domains(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> domains.all(caller.tenant()));
    }
}
