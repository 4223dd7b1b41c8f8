package io.prescreen.calendar.directory;

import io.prescreen.calendar.directory.Domains.Confirmed;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** A tenant's mail domains. Whoever confirms one vouches for it: no administrator can do that for themselves. */
@Path("/v1/directory/domains")
@RolesAllowed(Roles.SERVICE)
class DomainsResource {

    record MailDomains(List<Confirmed> domains) {}

    private final CurrentCaller caller;
    private final ReadingDirectory reading;
    private final ConfirmingDomain confirming;

    DomainsResource(CurrentCaller caller, ReadingDirectory reading, ConfirmingDomain confirming) {
        this.caller = caller;
        this.reading = reading;
        this.confirming = confirming;
    }

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.ADMIN})
    public Uni<MailDomains> domains() {
        return reading.domains(caller.get()).map(MailDomains::new);
    }

    @PUT
    @Path("/{domain}")
    public Uni<Confirmed> confirm(String domain) {
        return confirming.confirm(caller.get(), parsed(domain));
    }

    @DELETE
    @Path("/{domain}")
    public Uni<Void> withdraw(String domain) {
        return confirming.withdraw(caller.get(), parsed(domain));
    }

    private static MailDomain parsed(String domain) {
        return MailDomain.parse(domain)
                .orElseThrow(() -> Problem.invalidPath("domain", "must be a mail domain such as acme.example"));
    }
}
