package io.prescreen.sandbox.cronofy.state;

/**
 * An application's lasting access to one account. Here an account has one mailbox, as if every request carried
 * {@code avoid_linking=true}.
 *
 * @param sub the account
 * @param scope as last requested, separated by spaces
 */
public record Authorization(String clientId, String sub, String mailbox, String scope, String refreshToken) {

    public String profileId() {
        return Identifiers.profile(sub);
    }

    public String relinkToken() {
        return Identifiers.relinkToken(profileId());
    }
}
