package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.Mailboxes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person typed. Known mailboxes take any password but {@code wrong}; iCloud any of the form of an app-specific
 * one.
 *
 * @param serverUrl only Exchange asks for it; may be empty
 * @param username only Exchange asks for it; may be empty
 */
record Credentials(CalendarService service, String mailbox, String password, String serverUrl, String username) {

    private static final Pattern APP_SPECIFIC = Pattern.compile("[a-z]{4}(-[a-z]{4}){3}");
    private static final String REFUSED = "wrong";

    static Credentials from(CalendarService service, Parameters form) {
        return new Credentials(
                service,
                form.text("mailbox").orElse("").strip(),
                form.text("password").orElse(""),
                form.text("server_url").orElse("").strip(),
                form.text("username").orElse("").strip());
    }

    Credentials in(String fixedMailbox) {
        return new Credentials(service, fixedMailbox, password, serverUrl, username);
    }

    List<Complaint> complaints(Mailboxes mailboxes) {
        List<Complaint> complaints = new ArrayList<>();
        SignIn signIn = SignIn.of(service);
        if (mailbox.isEmpty()) {
            complaints.add(new Complaint("mailbox", "Enter your " + decapitalised(signIn.mailboxLabel()) + "."));
        } else if (mailboxes
                .find(mailbox)
                .filter(found -> found.service() == service)
                .isEmpty()) {
            complaints.add(new Complaint("mailbox", signIn.unknownMailbox()));
        }
        if (password.isEmpty()) {
            complaints.add(new Complaint("password", "Enter your " + decapitalised(signIn.passwordLabel()) + "."));
        } else if (isRefused()) {
            complaints.add(new Complaint("password", signIn.wrongPassword()));
        }
        if (!serverUrl.isEmpty() && !isHttps(serverUrl)) {
            complaints.add(new Complaint("server_url", "The server address must begin with https://"));
        }
        return complaints;
    }

    private boolean isRefused() {
        return service == CalendarService.ICLOUD
                ? !APP_SPECIFIC.matcher(password).matches()
                : password.equals(REFUSED);
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = URI.create(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String decapitalised(String label) {
        return label.startsWith("Apple") ? label : label.substring(0, 1).toLowerCase() + label.substring(1);
    }

    @Override
    public String toString() {
        return "credentials of " + mailbox;
    }
}
