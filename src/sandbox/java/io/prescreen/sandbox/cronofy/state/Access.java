package io.prescreen.sandbox.cronofy.state;

/** Through whom mailboxes are reached, and what ends when they are not any more. */
public final class Access {

    private final CronofyState state;

    Access(CronofyState state) {
        this.state = state;
    }

    /** The mailbox is closed: nothing that it authorised lives on. */
    public void remove(Mailbox mailbox) {
        state.authorizations().withdraw(mailbox.address());
        state.mailboxes().remove(mailbox.address());
        state.events().forget(mailbox.address());
        endWhatIsNotAllowedAnyMore();
    }

    /** Ends what was obtained through those who cannot reach a mailbox any more: nothing shared, nothing permitted. */
    public void endWhatIsNotAllowedAnyMore() {
        state.authorizations().keepOnly(this::isReached);
    }

    /** Ends a service account with everything that was obtained through it. */
    public void revoke(ServiceAccount account) {
        state.serviceAccounts().remove(account);
        if (state.settings().current().revocationTakesOwnLinks()) {
            state.authorizations().revokeAllowedBy(account.sub());
        }
        endWhatIsNotAllowedAnyMore();
    }

    /** At the calendar service, the organisation takes back what it allowed, redeemed or not. */
    public void withdrawServiceAccount(String mailbox) {
        state.serviceAccounts().of(mailbox).forEach(this::revoke);
        state.serviceAccounts().removeCodes(consent -> consent.mailbox().equalsIgnoreCase(mailbox));
    }

    /** @param by the mailbox of a colleague, or a service account */
    private boolean isReached(String mailbox, String by) {
        if (!Identifiers.isServiceAccount(by)) {
            return state.mailboxes().find(by).isPresent() && state.shares().isShared(mailbox, by);
        }
        return state.serviceAccounts()
                .bySub(by)
                .flatMap(account -> state.mailboxes().find(mailbox).map(found -> state.organisations()
                        .permits(account, found)))
                .orElse(false);
    }
}
