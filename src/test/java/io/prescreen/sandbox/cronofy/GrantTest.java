package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    private static final String REDIRECT_URI = Simulator.REDIRECT_URI;

    private final Simulator cronofy = Simulator.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange yuki@acme.example",
                "office365 ada@acme.example",
                "gsuite ivan@acme.example",
                "outlook_com noor@outlook.example",
                "icloud paul@icloud.example"
            })
    void redirectsBackWithCodeAndState(String serviceAndMailbox) {
        String mailbox = serviceAndMailbox.split(" ")[1];

        Reply reply = cronofy.grant(cronofy.grantForm(mailbox));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).startsWith(REDIRECT_URI + "&code=");
        assertThat(reply.redirectParameter("code")).matches("[A-Za-z0-9]{32}");
        assertThat(reply.redirectParameter("state")).isEqualTo("s1");
    }

    @Test
    void returnsTheStateUnchanged() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("state", "a&b=c d+ü");

        assertThat(cronofy.grant(form).redirectParameter("state")).isEqualTo("a&b=c d+ü");
    }

    @Test
    void tellsTheApplicationThatThePersonCancelled() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("cancel", "yes");
        form.remove("password");

        Reply reply = cronofy.grant(form);

        assertThat(reply.header("Location")).isEqualTo(REDIRECT_URI + "&error=access_denied&state=s1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office365 | nobody@acme.example | secret              | This username may be incorrect",
                "office365 | ivan@acme.example   | secret              | This username may be incorrect",
                "exchange  | nobody@acme.example | secret              | No Exchange server was found",
                "office365 | ada@acme.example    | wrong               | Your account or password is incorrect",
                "office365 | ada@acme.example    | ''                  | Enter your password",
                "office365 | ''                  | secret              | Enter your e-mail address",
                "icloud    | paul@icloud.example | MyOrdinaryPassword1 | This is not an app-specific password",
                "icloud    | paul@icloud.example | abcdefghijklmnop    | This is not an app-specific password"
            })
    void showsTheErrorThatAPersonWouldSee(String provider, String mailbox, String password, String error) {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.putAll(Map.of("provider", provider, "mailbox", mailbox, "password", password));

        Reply reply = cronofy.grant(form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(error).contains("role=\"alert\"", "aria-invalid=\"true\"", "autofocus");
    }

    @Test
    void connectsNothingWithoutAgreement() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.remove("consent");

        Reply reply = cronofy.grant(form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Without your agreement nothing can be connected.")
                .contains("value=\"" + ADA + "\"");
    }

    @Test
    void neverShowsThePasswordAgain() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("password", "s3cr3t");
        form.remove("consent");

        assertThat(cronofy.grant(form).body()).doesNotContain("s3cr3t");
    }

    @Test
    void checksTheServerAddressOfExchange() {
        Map<String, String> form = cronofy.grantForm("yuki@acme.example");
        form.put("server_url", "http://mail.acme.example");

        assertThat(cronofy.grant(form).body()).contains("The server address must begin with https://");
    }
}
