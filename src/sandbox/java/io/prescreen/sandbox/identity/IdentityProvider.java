package io.prescreen.sandbox.identity;

import io.prescreen.sandbox.company.Company;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OIDC issuer on loopback: discovery, keys, a login page, tokens for the demo people and the back end. */
public final class IdentityProvider implements AutoCloseable {
    static final String ISSUER_ID = "prescreen";

    // it logs every refused request as an error with a stack trace, and the caller has the answer
    private static final Logger PROTOCOL_LOG = Logger.getLogger("no.nav.security.mock.oauth2");
    private static final Logger SERVER_LOG = Logger.getLogger("mockwebserver3");

    static {
        PROTOCOL_LOG.setLevel(Level.OFF);
        SERVER_LOG.setLevel(Level.SEVERE);
    }

    private final OAuth2HttpServer server;

    private IdentityProvider(OAuth2HttpServer server) {
        this.server = server;
    }

    /** A running issuer; port 0 takes any free one. */
    public static IdentityProvider onPort(int port, Company company) {
        var accounts = new Accounts(company);
        var tokens = new OAuth2TokenProvider();
        var config =
                new OAuth2Config(true, null, null, false, tokens, Set.of(new PrescreenClaims(ISSUER_ID, accounts)));
        var protocol = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
        var server = config.getHttpServer();
        server.start(
                InetAddress.getLoopbackAddress(),
                port,
                new Endpoints(server, new Login(accounts, protocol), new TestTokens(accounts, tokens), protocol));
        return new IdentityProvider(server);
    }

    /** What tokens carry as {@code iss}; discovery starts here. */
    public URI issuer() {
        return server.url(ISSUER_ID).uri();
    }

    @Override
    public void close() {
        server.stop();
    }
}
