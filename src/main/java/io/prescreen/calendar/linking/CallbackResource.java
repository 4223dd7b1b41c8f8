package io.prescreen.calendar.linking;

import io.prescreen.calendar.linking.ReceivingRedirect.InactiveException;
import io.prescreen.calendar.linking.ReceivingRedirect.UnusableStateException;
import io.prescreen.calendar.tenancy.StorageUnavailableException;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where Cronofy sends browsers. Whoever stands here has no token: they get a redirect or a static page. */
@Path(CallbackAddress.PATH)
@Cancellable(false)
class CallbackResource {

    private static final int LONGEST = 2_000;

    private final ReceivingRedirect redirect;

    CallbackResource(ReceivingRedirect redirect) {
        this.redirect = redirect;
    }

    @GET
    @PermitAll
    public Uni<Response> receive(
            @RestQuery Optional<String> state, @RestQuery Optional<String> code, @RestQuery Optional<String> error) {
        Optional<Secret> stateSecret = secret(state);
        if (stateSecret.isEmpty() || (code.isEmpty() && error.isEmpty())) {
            return Uni.createFrom().item(page(DeadEnd.UNUSABLE));
        }
        return redirect.receive(stateSecret.get(), secret(code), error)
                .map(CallbackResource::goOn)
                .onFailure(UnusableStateException.class)
                .recoverWithItem(() -> page(DeadEnd.UNUSABLE))
                .onFailure(InactiveException.class)
                .recoverWithItem(() -> page(DeadEnd.INACTIVE))
                .onFailure(StorageUnavailableException.class)
                .recoverWithItem(() -> page(DeadEnd.UNAVAILABLE));
    }

    private static Optional<Secret> secret(Optional<String> parameter) {
        return parameter
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(Secret::of);
    }

    private static Response goOn(URI address) {
        return withoutTraces(Response.seeOther(address)).build();
    }

    private static Response page(DeadEnd end) {
        return withoutTraces(Response.status(end.status()))
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .entity(end.html())
                .build();
    }

    /** The address of this page holds a code and a state: nobody stores it or hands it on. */
    private static Response.ResponseBuilder withoutTraces(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
