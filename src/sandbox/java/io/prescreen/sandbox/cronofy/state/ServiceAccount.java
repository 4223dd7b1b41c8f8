package io.prescreen.sandbox.cronofy.state;

/**
 * An application's lasting access to all mailboxes of an organisation that the calendar service permits: Enterprise
 * Connect.
 *
 * @param mailbox of whoever connected it: Exchange's service account, otherwise the administrator
 * @param scope for service accounts; separated by spaces
 * @param delegatedScope what may at most be asked for in a mailbox; separated by spaces
 */
public record ServiceAccount(
        String clientId,
        String sub,
        String mailbox,
        CalendarService service,
        String scope,
        String delegatedScope,
        String refreshToken) {

    /** What an administrator allowed and the application has not redeemed yet. */
    public record Consent(
            String clientId, String mailbox, CalendarService service, String scope, String delegatedScope) {}

    static ServiceAccount of(Consent consent, String sub, String refreshToken) {
        return new ServiceAccount(
                consent.clientId(),
                sub,
                consent.mailbox(),
                consent.service(),
                consent.scope(),
                consent.delegatedScope(),
                refreshToken);
    }

    /** The mail domain of which it can hand out mailboxes. */
    public String domain() {
        return mailbox.substring(mailbox.indexOf('@') + 1);
    }

    ServiceAccount rotated() {
        return new ServiceAccount(clientId, sub, mailbox, service, scope, delegatedScope, Identifiers.token());
    }
}
