package io.prescreen.calendar.linking;

import io.prescreen.calendar.linking.BeginningLink.Begun;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The general primary account, for administrators. */
@Path("/v1/integration/business-connect/primary-link")
@RolesAllowed(Roles.ADMIN)
class PrimaryLinkResource {

    private final CurrentCaller caller;
    private final PrimaryAccount account;
    private final BeginningLink beginning;

    PrimaryLinkResource(CurrentCaller caller, PrimaryAccount account, BeginningLink beginning) {
        this.caller = caller;
        this.account = account;
        this.beginning = beginning;
    }

    @GET
    public Uni<PrimaryLinkView> primaryLink() {
        return account.of(caller.get().tenant());
    }

    @POST
    @Path("/link-attempts")
    @ResponseStatus(201)
    public Uni<Begun> beginLinking(@Valid @NotNull LinkAttemptRequest request) {
        return beginning.begin(caller.get(), Purpose.PRIMARY, request);
    }

    @GET
    @Path("/withdrawal")
    public Uni<WithdrawalView> withdrawal() {
        return account.withdrawal(caller.get().tenant());
    }

    @DELETE
    @Cancellable(false)
    public Uni<Void> withdraw() {
        return account.withdraw(caller.get());
    }
}
