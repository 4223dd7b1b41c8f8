package io.prescreen.sandbox;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.identity.IdentityProvider;
import io.prescreen.sandbox.postgres.Postgres;
import java.net.URI;

/** Everything around the service, running on this machine until it is closed. */
public final class Sandbox implements AutoCloseable {
    private final Postgres postgres;
    private final IdentityProvider identityProvider;

    private Sandbox(Postgres postgres, IdentityProvider identityProvider) {
        this.postgres = postgres;
        this.identityProvider = identityProvider;
    }

    public static Sandbox start(Ports ports) {
        var postgres = Postgres.onPort(ports.postgres());
        try {
            return new Sandbox(postgres, IdentityProvider.onPort(ports.identityProvider(), Company.demo()));
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** Cronofy's API, the control API and the start page. */
    public URI cronofy() {
        return URI.create("http://localhost:9090");
    }

    /** The identity provider's issuer: {@code http://localhost:<port>/prescreen}. */
    public URI issuer() {
        return identityProvider.issuer();
    }

    public Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        identityProvider.close();
        postgres.close();
    }
}
