package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Somebody at the sign-in of Microsoft or Google: with a password, or on a later page with the proof that there was one.
 *
 * @param proof empty on the first page
 */
record SignedIn(CalendarService service, String mailbox, String password, String proof) {

    static SignedIn from(CalendarService service, Parameters form) {
        return new SignedIn(
                service,
                form.text("mailbox").orElse("").strip().toLowerCase(Locale.ROOT),
                form.text("password").orElse(""),
                form.text("signed_in").orElse(""));
    }

    List<Complaint> complaints(CronofyState state) {
        List<Complaint> complaints = new ArrayList<>();
        if (!mailbox.contains("@")) {
            complaints.add(new Complaint("mailbox", "Enter your e-mail address."));
        } else if (!isKnown(state)) {
            complaints.add(new Complaint("mailbox", "This account was not found. Check that you typed it correctly."));
        } else if (!proof.equals(Identifiers.signedIn(mailbox))) {
            if (password.isEmpty()) {
                complaints.add(new Complaint("password", "Enter your password."));
            } else if (password.equals("wrong")) {
                complaints.add(new Complaint("password", "Your account or password is incorrect."));
            }
        }
        return complaints;
    }

    boolean isAdministrator(CronofyState state) {
        return state.organisations().of(mailbox, service).isAdministrator(mailbox);
    }

    String domain() {
        return mailbox.substring(mailbox.indexOf('@') + 1);
    }

    /** Hidden fields with which the next page knows who it is. */
    String hiddenFields() {
        return Form.hidden("provider", service.service())
                + Form.hidden("mailbox", mailbox)
                + Form.hidden("signed_in", Identifiers.signedIn(mailbox));
    }

    private boolean isKnown(CronofyState state) {
        return isAdministrator(state)
                || state.mailboxes()
                        .find(mailbox)
                        .filter(found -> found.service() == service)
                        .isPresent();
    }

    @Override
    public String toString() {
        return "sign-in of " + mailbox;
    }
}
