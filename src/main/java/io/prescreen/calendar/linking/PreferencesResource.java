package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** How the caller's own link may be used. */
@Path("/v1/me/connection/preferences")
@RolesAllowed(Roles.USER)
class PreferencesResource {

    private final CurrentCaller caller;
    private final PreferringCalendars preferring;

    PreferencesResource(CurrentCaller caller, PreferringCalendars preferring) {
        this.caller = caller;
        this.preferring = preferring;
    }

    @GET
    public Uni<PreferencesView> preferences() {
        return preferring.of(caller.get());
    }

    @PUT
    public Uni<PreferencesView> change(@Valid @NotNull PreferencesChange change) {
        return preferring.change(caller.get(), change.preferences());
    }
}
