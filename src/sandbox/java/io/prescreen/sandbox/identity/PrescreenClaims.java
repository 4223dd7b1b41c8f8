package io.prescreen.sandbox.identity;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the tokens of the issuer say, by grant; whom it does not know it refuses as RFC 6749, section 5.2, has it. */
final class PrescreenClaims implements OAuth2TokenCallback {
    static final String AUDIENCE = "calendar-integration";
    static final long LIFETIME_SECONDS = 3600;

    private final String issuerId;
    private final Accounts accounts;

    PrescreenClaims(String issuerId, Accounts accounts) {
        this.issuerId = issuerId;
        this.accounts = accounts;
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var client = authenticatedClient(request);
        var grant = request.getAuthorizationGrant();
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
            return accounts.named(password.getUsername())
                    .orElseThrow(() -> refused(OAuth2Error.INVALID_GRANT, "unknown user " + password.getUsername()))
                    .claims(client);
        }
        if (grant.getType().equals(GrantType.CLIENT_CREDENTIALS)) {
            return serviceClaims(client);
        }
        // the person who clicked on the login page came with the code, and stays with its refresh tokens
        if (grant.getType().equals(GrantType.AUTHORIZATION_CODE)
                || grant.getType().equals(GrantType.REFRESH_TOKEN)) {
            return Map.of();
        }
        throw refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, grant.getType() + " is not offered");
    }

    private Map<String, Object> serviceClaims(String client) {
        if (!client.equals(Clients.BACKEND)) {
            throw refused(OAuth2Error.UNAUTHORIZED_CLIENT, client + " acts for people only");
        }
        return Clients.backendClaims(accounts.tenantIds());
    }

    private static String authenticatedClient(TokenRequest request) {
        var authentication = request.getClientAuthentication();
        var client = authentication == null ? request.getClientID() : authentication.getClientID();
        var secret = authentication instanceof PlainClientSecret plain
                ? plain.getClientSecret().getValue()
                : "";
        if (client == null || !Clients.authenticated(client.getValue(), secret)) {
            throw refused(OAuth2Error.INVALID_CLIENT, "unknown client or wrong secret");
        }
        return client.getValue();
    }

    private static OAuth2Exception refused(ErrorObject error, String why) {
        return new OAuth2Exception(error.setDescription(why), why);
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    /** The claims carry it. */
    @Override
    public String subject(TokenRequest request) {
        return null;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME_SECONDS;
    }
}
