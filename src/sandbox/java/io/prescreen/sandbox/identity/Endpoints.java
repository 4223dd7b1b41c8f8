package io.prescreen.sandbox.identity;

import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;

/** The table of paths. What is neither the login page nor for tests is the library's. */
final class Endpoints implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {
    private static final String ISSUER_PATH = "/" + IdentityProvider.ISSUER_ID;

    private final OAuth2HttpServer server;
    private final Login login;
    private final TestTokens testTokens;
    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> protocol;

    Endpoints(
            OAuth2HttpServer server,
            Login login,
            TestTokens testTokens,
            Function1<OAuth2HttpRequest, OAuth2HttpResponse> protocol) {
        this.server = server;
        this.login = login;
        this.testTokens = testTokens;
        this.protocol = protocol;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest received) {
        var request = underTheIssuersName(received);
        var path = request.getUrl().encodedPath();
        if (path.equals(ISSUER_PATH + "/authorize")) {
            return login.answer(request);
        }
        if (path.equals("/sandbox/tokens")) {
            return testTokens.answer(request);
        }
        // the library is an issuer under every first segment, with tokens for everybody
        return path.startsWith(ISSUER_PATH + "/") ? protocol.invoke(request) : Answers.text(404, "Nothing here.");
    }

    /** The library takes the issuer from the Host header; one name only, whoever asks by 127.0.0.1 too. */
    private OAuth2HttpRequest underTheIssuersName(OAuth2HttpRequest request) {
        var issuer = server.url("/");
        return new OAuth2HttpRequest(
                request.getHeaders().newBuilder().removeAll("Host").build(),
                request.getMethod(),
                request.getOriginalUrl()
                        .newBuilder()
                        .host(issuer.host())
                        .port(issuer.port())
                        .build(),
                request.getBody());
    }
}
