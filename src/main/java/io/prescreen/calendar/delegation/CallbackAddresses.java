package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Place;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;

/**
 * Where Cronofy answers requests: each has an address of its own that nobody can guess. Its hash finds the request; the
 * address itself is kept sealed, since the code is exchanged with it, byte for byte.
 */
@ApplicationScoped
class CallbackAddresses {

    static final String PATH = "/v1/callbacks/cronofy/delegations";
    static final TenantQuestion.LookUp TENANT_OF_SECRET = new TenantQuestion.LookUp("tenant_of_delegation_request");

    /** @param address sealed with the {@link #newestKey newest key} */
    record Fresh(byte[] hash, byte[] address) {}

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final URI base;

    CallbackAddresses(Vault vault, Config config) {
        this.vault = vault;
        this.base = UriBuilder.fromUri(config.getValue("prescreen.linking.public-url", URI.class))
                .path(PATH)
                .build();
    }

    Fresh fresh(RowId request) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        Secret secret = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Secret address = Secret.of(base + "/" + secret.reveal());
        Place place = new Place(request.tenant(), "delegation_request", request.id(), "callback_address");
        return new Fresh(hashOf(secret), vault.seal(address, place));
    }

    int newestKey() {
        return vault.newestKey();
    }

    byte[] hashOf(Secret secret) {
        return vault.keyedHash("delegation-callback", secret.reveal());
    }

    Secret open(Request request) {
        return vault.open(request.callbackAddress, request.place("callback_address"));
    }

    Secret openCode(Request request) {
        return vault.open(request.code, request.place("code"));
    }

    void putCode(Request request, Secret code) {
        request.code = vault.seal(code, request.place("code"));
        reseal(request);
    }

    /** The key of a row is the key of all that is sealed in it. */
    void reseal(Request request) {
        if (request.keyId == vault.newestKey() || request.callbackAddress == null) {
            return;
        }
        request.callbackAddress = vault.seal(open(request), request.place("callback_address"));
        if (request.code != null) {
            request.code = vault.seal(openCode(request), request.place("code"));
        }
        request.keyId = vault.newestKey();
    }

    /** What the old address answers from now on is void. */
    void renew(Request request) {
        Fresh fresh = fresh(request.id);
        request.callbackHash = fresh.hash();
        request.callbackAddress = fresh.address();
        request.code = null;
        request.keyId = newestKey();
    }
}
