package io.prescreen.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;

/** The authorization endpoint: shows the people, and lets the library answer for the one who was clicked. */
final class Login {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Accounts accounts;
    private final LoginPage page;
    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> protocol;

    Login(Accounts accounts, Function1<OAuth2HttpRequest, OAuth2HttpResponse> protocol) {
        this.accounts = accounts;
        this.page = new LoginPage(accounts);
        this.protocol = protocol;
    }

    OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        try {
            var asked = AuthenticationRequest.parse(request.getUrl().uri());
            if (!Clients.known(asked.getClientID().getValue())) {
                return Answers.html(400, page.refusal("No client is called " + asked.getClientID() + "."));
            }
            return request.getMethod().equals("POST") ? signIn(request, asked) : Answers.html(200, page.people(asked));
        } catch (GeneralException | JsonProcessingException invalid) {
            return Answers.html(400, page.refusal(invalid.getMessage()));
        }
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request, AuthenticationRequest asked)
            throws JsonProcessingException {
        var account = chosen(request);
        if (account.isEmpty()) {
            return Answers.html(400, page.refusal("Nobody here has that name."));
        }
        var claims =
                JSON.writeValueAsString(account.get().claims(asked.getClientID().getValue()));
        // only what is ours reaches the library: it would take any claim the browser sends
        var form = "username=" + encoded(account.get().person().subject()) + "&claims=" + encoded(claims);
        return protocol.invoke(
                new OAuth2HttpRequest(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), form));
    }

    private Optional<Account> chosen(OAuth2HttpRequest request) {
        var userName = request.getFormParameters().get("username");
        return accounts.named(Objects.requireNonNullElse(userName, ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
