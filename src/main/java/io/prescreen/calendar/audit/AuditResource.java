package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** Who did what to which link, and who looked at whom. */
@Path("/v1/audit")
class AuditResource {

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final Reading reading;
    private final Verifying verifying;

    AuditResource(CurrentCaller caller, SecurityIdentity identity, Reading reading, Verifying verifying) {
        this.caller = caller;
        this.identity = identity;
        this.reading = reading;
        this.verifying = verifying;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Uni<AuditView> facts(@BeanParam AuditFilter filter) {
        Caller asking = caller.get();
        return reading.page(asking, concerned(asking), filter.facts()).map(AuditView::of);
    }

    @POST
    @Path("/verification")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    public Uni<VerificationView> verify() {
        return verifying.verify(caller.get().tenant()).map(VerificationView::of);
    }

    /** Administrators and services see all of the tenant; with {@code Prescreen-Person} what that person sees. */
    private Optional<PersonId> concerned(Caller asking) {
        boolean all = !asking.service() && identity.hasRole(Roles.ADMIN);
        return asking.person().filter(person -> !all);
    }
}
