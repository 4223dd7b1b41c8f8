package io.prescreen.sandbox.cronofy.state;

/**
 * What somebody allows an application to do with a mailbox.
 *
 * @param allowedBy the mailbox of whoever allows it: the same one, or that of a colleague with whom it is shared; or
 *     the {@code ser_…} of a service account
 * @param scope separated by spaces
 * @param delegatedScope what may later be asked for in colleagues' mailboxes, separated by spaces; may be empty
 */
public record Permission(String clientId, String mailbox, String allowedBy, String scope, String delegatedScope) {

    /** A person's own, for their own mailbox. */
    public static Permission own(String clientId, String mailbox, String scope, String delegatedScope) {
        return new Permission(clientId, mailbox, mailbox, scope, delegatedScope);
    }

    boolean isOwn() {
        return allowedBy.equalsIgnoreCase(mailbox);
    }
}
