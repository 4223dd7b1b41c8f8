package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartPageTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void showsAddressesAndPeople() {
        Reply page = cronofy.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", cronofy.url().toString())
                .contains("<dt>Service</dt><dd><code>http://s.example</code></dd>")
                .contains("Ada Brandt", ADA, "Office 365", "Europe/Berlin", "room-turing@acme.example")
                .doesNotContain("Left out of the drop-in folder");
        assertThat(cronofy.get("/sandbox/style.css").header("Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void showsWhoIsDisconnected() {
        assertThat(cronofy.get("/").body()).doesNotContain("disconnected");

        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");

        assertThat(cronofy.get("/").body()).contains("disconnected");
    }

    @Test
    void leadsThroughAnAuthorisationToACodeThatWorks() {
        String address = cronofy.url() + "/sandbox/callback";
        assertThat(cronofy.get("/").body()).contains("redirect_uri=" + Web.encoded(address));
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("redirect_uri", address);

        Reply back = cronofy.get(cronofy.grant(form).header("Location"));

        String code = back.body().replaceAll("(?s).*-d code=(\\w+).*", "$1");
        assertThat(cronofy.post(
                                "/oauth/token",
                                Simulator.client(
                                        "grant_type", "authorization_code", "code", code, "redirect_uri", address))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsWhatAnApplicationIsToldWhenAPersonCancels() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("redirect_uri", cronofy.url() + "/sandbox/callback");
        form.put("cancel", "yes");

        assertThat(cronofy.get(cronofy.grant(form).header("Location")).body()).contains("error=access_denied");
    }
}
