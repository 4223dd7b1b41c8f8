package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.CallbackSignatures;
import io.prescreen.calendar.cronofy.DelegationAnswer;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Where Cronofy answers requests. Whoever stands here has no token: the signature on the raw bytes decides, before
 * anything is looked up. Answers have no body, since a problem would repeat the address, which is a secret.
 */
@Path(CallbackAddresses.PATH)
@Cancellable(false)
class DelegationCallbackResource {

    private static final Logger LOG = Logger.getLogger(DelegationCallbackResource.class);
    private static final int LONGEST_SECRET = 100;

    private final CallbackSignatures signatures;
    private final ReceivingAnswer receiving;

    DelegationCallbackResource(CallbackSignatures signatures, ReceivingAnswer receiving) {
        this.signatures = signatures;
        this.receiving = receiving;
    }

    @POST
    @Path("/{secret}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    public Uni<Response> receive(
            @RestPath String secret, @HeaderParam(CallbackSignatures.HEADER) String signature, byte[] body) {
        if (!signatures.fit(body, signature)) {
            return answer(403);
        }
        Optional<DelegationAnswer> read = DelegationAnswer.read(body);
        if (read.isEmpty() || secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return answer(read.isEmpty() ? 400 : 404);
        }
        return receiving
                .receive(Secret.of(secret), read.get())
                .map(DelegationCallbackResource::statusOf)
                .onFailure()
                .invoke(failure -> LOG.error("an answer of Cronofy could not be stored", failure))
                .onFailure()
                .recoverWithItem(503)
                .chain(DelegationCallbackResource::answer);
    }

    private static int statusOf(ReceivingAnswer.Received received) {
        return switch (received) {
            case TAKEN -> 204;
            case UNKNOWN -> 404;
            case INACTIVE -> 409;
        };
    }

    private static Uni<Response> answer(int status) {
        return Uni.createFrom().item(Response.status(status).build());
    }
}
