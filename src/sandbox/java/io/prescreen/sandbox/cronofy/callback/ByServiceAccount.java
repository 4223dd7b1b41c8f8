package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.Locale;
import java.util.Optional;

/** What keeps a service account from a mailbox, with the words of the calendar service: Enterprise Connect. */
record ByServiceAccount(CronofyState state) {

    Optional<Obstacle> to(Asked asked) {
        Optional<ServiceAccount> account = state.serviceAccounts().bySub(asked.by());
        if (account.isEmpty()) {
            return obstacle("service_account_revoked", "The service account is not authorized any more.");
        }
        if (!isOfTheDomain(asked.mailbox(), account.get())) {
            return obstacle(
                    "foreign_domain",
                    "The service account can only access mailboxes of "
                            + account.get().domain() + ".");
        }
        return state.mailboxes()
                .find(asked.mailbox())
                .filter(mailbox -> mailbox.service() == account.get().service())
                .map(mailbox -> policy(account.get(), mailbox))
                .orElseGet(() ->
                        obstacle("mailbox_not_found", unknown(account.get().service())));
    }

    private Optional<Obstacle> policy(ServiceAccount account, Mailbox mailbox) {
        return state.organisations().permits(account, mailbox)
                ? Optional.empty()
                : obstacle("not_permitted", denied(account.service()));
    }

    private static boolean isOfTheDomain(String mailbox, ServiceAccount account) {
        return mailbox.toLowerCase(Locale.ROOT).endsWith("@" + account.domain().toLowerCase(Locale.ROOT));
    }

    private static String unknown(CalendarService service) {
        return switch (service) {
            case EXCHANGE -> "The SMTP address has no mailbox associated with it. (ErrorNonExistentMailbox)";
            case OFFICE365 -> "The requested user is invalid or has no mailbox. (ErrorInvalidUser)";
            default -> "The user does not exist in the domain. (invalid_grant: Invalid email or User ID)";
        };
    }

    private static String denied(CalendarService service) {
        return switch (service) {
            case EXCHANGE ->
                "The account does not have permission to impersonate the requested user."
                        + " (ErrorImpersonateUserDenied)";
            case OFFICE365 -> "Access is denied by an application access policy. (ErrorAccessDenied)";
            default -> "The app is not installed for the organizational unit of the user. (unauthorized_client)";
        };
    }

    private static Optional<Obstacle> obstacle(String key, String description) {
        return Optional.of(new Obstacle("errors." + key, description));
    }
}
