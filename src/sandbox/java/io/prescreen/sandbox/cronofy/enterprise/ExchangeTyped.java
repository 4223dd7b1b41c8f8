package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.company.Organisation;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator typed into the form for Exchange.
 *
 * @param username may be empty
 * @param impersonate the mailbox with which the connection is tried
 * @param serverUrl empty: the server is looked up
 */
record ExchangeTyped(
        String mailbox, String username, String password, String impersonate, String serverUrl, boolean consent) {

    static final ExchangeTyped NOTHING = new ExchangeTyped("", "", "", "", "", false);

    static ExchangeTyped from(Parameters form) {
        return new ExchangeTyped(
                form.text("mailbox").orElse("").strip(),
                form.text("username").orElse("").strip(),
                form.text("password").orElse(""),
                form.text("impersonate").orElse("").strip(),
                form.text("server_url").orElse("").strip(),
                form.text("consent").isPresent());
    }

    /** What is missing first; then what the server says, one thing after the other as it is tried. */
    List<Complaint> complaints(CronofyState state) {
        List<Complaint> missing = missing();
        return missing.isEmpty() ? tried(state).map(List::of).orElse(List.of()) : missing;
    }

    private List<Complaint> missing() {
        List<Complaint> missing = new ArrayList<>();
        if (!mailbox.contains("@")) {
            missing.add(new Complaint("mailbox", "Enter the e-mail address of the service account."));
        }
        if (password.isEmpty()) {
            missing.add(new Complaint("password", "Enter the password of the service account."));
        }
        if (!impersonate.contains("@")) {
            missing.add(new Complaint("impersonate", "Enter the e-mail address of somebody to impersonate."));
        }
        if (!serverUrl.isEmpty() && !serverUrl.startsWith("https://")) {
            missing.add(new Complaint("server_url", "The EWS address must begin with https://"));
        }
        if (!consent) {
            missing.add(new Complaint("consent", "Without your agreement nothing can be connected."));
        }
        return missing;
    }

    private Optional<Complaint> tried(CronofyState state) {
        Organisation organisation = state.organisations().of(mailbox, CalendarService.EXCHANGE);
        if (serverUrl.isEmpty() && !organisation.autodiscover()) {
            return complaint(
                    "server_url", "Autodiscover found no Exchange server for this address. Enter its address.");
        }
        if (!serverUrl.isEmpty() && !serverUrl.equalsIgnoreCase(organisation.ewsUrl())) {
            return complaint("server_url", "No Exchange server answered at this address. (404 Not Found)");
        }
        if (!organisation.hasAccount(mailbox) || password.equals("wrong")) {
            return complaint("password", "The server did not accept this account and password. (401 Unauthorized)");
        }
        return impersonated(state, organisation);
    }

    private Optional<Complaint> impersonated(CronofyState state, Organisation organisation) {
        Optional<Mailbox> tried = state.mailboxes()
                .find(impersonate)
                .filter(found -> found.service() == CalendarService.EXCHANGE)
                .filter(found -> found.isOf(organisation.domain()));
        if (tried.isEmpty()) {
            return complaint(
                    "impersonate", "The SMTP address has no mailbox associated with it. (ErrorNonExistentMailbox)");
        }
        boolean may = organisation.mayImpersonate(mailbox)
                && state.organisations().policy(mailbox).isFor(tried.get());
        return may
                ? Optional.empty()
                : complaint(
                        "impersonate",
                        "The account does not have permission to impersonate the requested user. Give it the role"
                                + " ApplicationImpersonation. (ErrorImpersonateUserDenied)");
    }

    private static Optional<Complaint> complaint(String field, String text) {
        return Optional.of(new Complaint(field, text));
    }

    @Override
    public String toString() {
        return "form of " + mailbox;
    }
}
