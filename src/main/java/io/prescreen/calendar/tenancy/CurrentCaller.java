package io.prescreen.calendar.tenancy;

import io.prescreen.calendar.tenancy.CallerRefusedException.Reason;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** The caller of this request, from the bearer token and the two headers that a service may send. */
@RequestScoped
public class CurrentCaller {

    static final String TENANT_HEADER = "Prescreen-Tenant";
    static final String PERSON_HEADER = "Prescreen-Person";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final HttpServerRequest request;
    private final TenancyConfig config;

    CurrentCaller(SecurityIdentity identity, JsonWebToken token, HttpServerRequest request, TenancyConfig config) {
        this.identity = identity;
        this.token = token;
        this.request = request;
        this.config = config;
    }

    /** @throws CallerRefusedException when token and headers do not name a tenant that the caller may act for */
    public Caller get() {
        Caller caller = identity.hasRole(Roles.SERVICE) ? service() : person();
        MDC.put("tenant", caller.tenant().value());
        return caller;
    }

    /** Whether the token gives the role now: long stories ask again. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private Caller person() {
        header(TENANT_HEADER, Reason.TENANT_HEADER_FROM_A_PERSON).ifPresent(ignored -> {
            throw new CallerRefusedException(Reason.TENANT_HEADER_FROM_A_PERSON);
        });
        header(PERSON_HEADER, Reason.PERSON_HEADER_FROM_A_PERSON).ifPresent(ignored -> {
            throw new CallerRefusedException(Reason.PERSON_HEADER_FROM_A_PERSON);
        });
        TenantId tenant = token.<Object>claim(config.tenantClaim())
                .flatMap(claim -> TenantId.parse(ClaimText.of(claim)))
                .orElseThrow(() -> new CallerRefusedException(Reason.NO_TENANT_IN_TOKEN));
        PersonId person = PersonId.parse(token.getSubject())
                .orElseThrow(() -> new CallerRefusedException(Reason.NO_PERSON_IN_TOKEN));
        return new Caller(tenant, Optional.of(person), verifiedMailbox(), false, Optional.empty());
    }

    private Caller service() {
        String named = header(TENANT_HEADER, Reason.TENANT_HEADER_MALFORMED)
                .orElseThrow(() -> new CallerRefusedException(Reason.TENANT_HEADER_MISSING));
        TenantId tenant =
                TenantId.parse(named).orElseThrow(() -> new CallerRefusedException(Reason.TENANT_HEADER_MALFORMED));
        ServiceTenants granted = new ServiceTenants(token, config);
        if (!granted.include(tenant)) {
            throw new CallerRefusedException(Reason.TENANT_NOT_GRANTED);
        }
        Optional<PersonId> person = header(PERSON_HEADER, Reason.PERSON_HEADER_MALFORMED)
                .map(value -> PersonId.parse(value)
                        .orElseThrow(() -> new CallerRefusedException(Reason.PERSON_HEADER_MALFORMED)));
        return new Caller(tenant, person, Optional.empty(), true, granted.clientId());
    }

    private Optional<String> verifiedMailbox() {
        boolean verified = token.<Object>claim("email_verified")
                .map(ClaimText::of)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return token.<Object>claim("email").filter(ignored -> verified).map(ClaimText::of);
    }

    /** A header that is sent twice says two things. */
    private Optional<String> header(String name, Reason otherwise) {
        List<String> values = request.headers().getAll(name);
        if (values.size() > 1) {
            throw new CallerRefusedException(otherwise);
        }
        return values.stream().findFirst();
    }
}
