package io.prescreen.sandbox.identity;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import io.prescreen.sandbox.company.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The login page in HTML: one button for each person, grouped by tenant. */
final class LoginPage {
    private static final String PEOPLE = """
            <h1>Who are you today?</h1>
            <p class="lead">Choose a person to sign in to <b>%s</b>. There are no passwords: everybody here is made up.</p>
            <form method="post">%s</form>
            """;
    private static final String TENANT = """
            <section aria-labelledby="tenant-%1$s"><h2 id="tenant-%1$s">%2$s</h2><ul>%3$s</ul></section>
            """;
    private static final String PERSON = """
            <li><button name="username" value="%s"><span class="initials" aria-hidden="true">%s</span>
            <span class="who"><span class="name">%s%s</span><span class="mail">%s</span></span></button></li>
            """;
    private static final String ADMINISTRATOR = " <span class=\"role\">Administrator</span>";
    private static final String REFUSAL = """
            <h1>This sign-in cannot go on</h1>
            <p class="lead" role="alert">%s</p>
            <p class="lead">Go back to the application and start again.</p>
            """;

    private final String frame = resource("login.html");
    private final Accounts accounts;

    LoginPage(Accounts accounts) {
        this.accounts = accounts;
    }

    String people(AuthenticationRequest asked) {
        var tenants = accounts.company().tenants().stream().map(this::section).collect(Collectors.joining());
        return framed(PEOPLE.formatted(escaped(asked.getClientID().getValue()), tenants));
    }

    String refusal(String why) {
        return framed(REFUSAL.formatted(escaped(why)));
    }

    private String section(Tenant tenant) {
        var people = accounts.of(tenant).stream().map(LoginPage::button).collect(Collectors.joining());
        return TENANT.formatted(escaped(tenant.id()), escaped(tenant.name()), people);
    }

    private static String button(Account account) {
        var person = account.person();
        return PERSON.formatted(
                escaped(person.subject()),
                escaped(initials(person.name())),
                escaped(person.name()),
                account.administrates() ? ADMINISTRATOR : "",
                escaped(person.mailbox()));
    }

    private static String initials(String name) {
        return Stream.of(name.split(" ")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private String framed(String content) {
        return frame.replace("<!-- content -->", content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = LoginPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
