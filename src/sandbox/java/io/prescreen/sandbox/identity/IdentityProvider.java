package io.prescreen.sandbox.identity;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OIDC issuer on loopback: discovery, keys, tokens for the demo people and the back end. */
public final class IdentityProvider implements AutoCloseable {
    private static final String ISSUER_ID = "prescreen";

    private final MockOAuth2Server server;

    private IdentityProvider(MockOAuth2Server server) {
        this.server = server;
    }

    /** A running issuer; port 0 takes any free one. */
    public static IdentityProvider onPort(int port) {
        var claims = new PrescreenClaims(ISSUER_ID, Accounts.demo());
        var server = new MockOAuth2Server(
                new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(), Set.of(claims)));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new IdentityProvider(server);
    }

    /** What tokens carry as {@code iss}; discovery starts here. */
    public URI issuer() {
        return server.issuerUrl(ISSUER_ID).uri();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
