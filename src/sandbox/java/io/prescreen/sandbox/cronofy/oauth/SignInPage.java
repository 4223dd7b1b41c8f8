package io.prescreen.sandbox.cronofy.oauth;

import static java.util.Map.entry;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.Mailboxes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The last page of an authorisation and the page for relinking: credentials, consent, cancel.
 *
 * @param action where the form is posted to
 * @param hiddenFields as HTML
 * @param asked what the person is asked for, as HTML
 * @param mailboxIsFixed whether it has to be this mailbox
 */
record SignInPage(Mailboxes mailboxes, String action, String hiddenFields, String asked, boolean mailboxIsFixed) {

    private static final Template PAGE = Template.named("sign-in.html");
    private static final Template EXCHANGE = Template.named("exchange-server.html");
    private static final Template HINT = Template.named("sandbox-hint.html");

    private static final String CANCEL =
            "<button class=\"quiet\" name=\"cancel\" value=\"yes\" formnovalidate>Cancel</button>";

    Answer show(Credentials typed, boolean consent, List<Complaint> complaints) {
        SignIn signIn = SignIn.of(typed.service());
        String body = PAGE.render(Map.ofEntries(
                entry("title", signIn.title()),
                entry("service", typed.service().service()),
                entry("serviceTitle", typed.service().title()),
                entry("asked", asked),
                entry("action", action),
                entry("hidden", hiddenFields),
                entry("alert", alert(complaints)),
                entry("fields", fields(signIn, typed, complaints)),
                entry("consent", mailboxIsFixed ? "" : consent(consent, complaints)),
                entry("cancel", mailboxIsFixed ? "" : CANCEL),
                entry("submit", submit(signIn)),
                entry("hint", hint(typed))));
        return Pages.page(
                complaints.isEmpty() ? 200 : 422,
                signIn.title(),
                typed.service().service(),
                body);
    }

    private String fields(SignIn signIn, Credentials typed, List<Complaint> complaints) {
        String fixed = mailboxIsFixed ? " readonly" : "";
        Field mailbox = new Field(
                "mailbox", signIn.mailboxLabel(), "email", typed.mailbox(), fixed + " autocomplete=\"username\"", "");
        Field password = new Field(
                "password",
                signIn.passwordLabel(),
                "password",
                "",
                " autocomplete=\"current-password\"",
                signIn.passwordHint());
        String fields = mailbox.html(complaints) + password.html(complaints);
        return typed.service() == CalendarService.EXCHANGE ? fields + exchange(typed, complaints) : fields;
    }

    private static String exchange(Credentials typed, List<Complaint> complaints) {
        Field server = new Field(
                "server_url",
                "Server address (optional)",
                "url",
                typed.serverUrl(),
                "",
                "For example https://mail.firm.example/EWS/Exchange.asmx. Empty: it is looked up.");
        Field username = new Field(
                "username",
                "User name (optional)",
                "text",
                typed.username(),
                "",
                "For example FIRM\\user, if you do not sign in with your e-mail address.");
        boolean open = !typed.serverUrl().isEmpty() || !typed.username().isEmpty();
        return EXCHANGE.render(
                Map.of("open", open ? "open" : "", "fields", server.html(complaints) + username.html(complaints)));
    }

    private static String alert(List<Complaint> complaints) {
        return complaints.isEmpty()
                ? ""
                : "<p class=\"alert\" role=\"alert\">Not connected yet: please look at the marked fields.</p>";
    }

    private static String consent(boolean given, List<Complaint> complaints) {
        return new Field(
                        "consent",
                        "I agree to Cronofy’s terms of use and privacy policy.",
                        "checkbox",
                        "yes",
                        given ? " checked" : "",
                        "")
                .html(complaints);
    }

    private String submit(SignIn signIn) {
        if (mailboxIsFixed) {
            return "Connect again";
        }
        return signIn.accountChoice() ? "Accept" : "Connect";
    }

    private String hint(Credentials typed) {
        String known = mailboxIsFixed
                ? typed.mailbox()
                : mailboxes.people(typed.service()).stream()
                        .map(Mailbox::address)
                        .collect(Collectors.joining(", "));
        String password = typed.service() == CalendarService.ICLOUD
                ? "any app-specific password, for example <code>abcd-efgh-ijkl-mnop</code>"
                : "any password but <code>wrong</code>";
        return HINT.render(Map.of("mailboxes", known, "password", password));
    }
}
