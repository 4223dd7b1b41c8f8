package io.prescreen.calendar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "rita@acme.example, rita@acme.example",
        "Rita.Sommer+jobs@ACME.Example, rita.sommer+jobs@acme.example",
        "info@Bücher.example, info@xn--bcher-kva.example",
        "info@XN--BCHER-KVA.example, info@xn--bcher-kva.example",
        "o'neil@mail.acme.example, o'neil@mail.acme.example"
    })
    void hasOneForm(String spelled, String form) {
        assertThat(Mailbox.parse(spelled).map(Mailbox::address)).hasValue(form);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "rita",
                "@acme.example",
                "rita@",
                "rita@acme",
                "rita@@acme.example",
                "rita@other@acme.example",
                " rita@acme.example",
                "rita@acme.example ",
                "ri ta@acme.example",
                "rita\u0000@acme.example",
                "rita\n@acme.example",
                "\"rita\"@acme.example",
                "Rita <rita@acme.example>",
                // the Kelvin sign, whose lower case is a k
                "\u212Aim@acme.example",
                "ri\u0307ta@acme.example",
                "rita@acme..example",
                "rita@.acme.example",
                "rita@acme.example.",
                "rita@-acme.example",
                "rita@acme-.example",
                "rita@acme_robotics.example",
                "rita@192.168.0.1",
                "rita@[192.168.0.1]"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Mailbox.parse(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Mailbox.parse("a".repeat(64) + "@acme.example")).isPresent();
        assertThat(Mailbox.parse("a".repeat(65) + "@acme.example")).isEmpty();
        assertThat(Mailbox.parse("sixsix@" + "label.".repeat(40) + "example")).isPresent();
        assertThat(Mailbox.parse("sixsix@" + "label.".repeat(40) + "examples")).isEmpty();
    }

    /** What Java makes of them is not what registries make of them: it would be somebody else's domain. */
    @ParameterizedTest
    @ValueSource(
            strings = {"straße.example", "βόλος.example", "STRAẞE.example", "a\u200cb.example", "a\u200db.example"})
    void refusesDomainsThatCanBeReadInTwoWays(String domain) {
        assertThat(MailDomain.parse(domain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example, acme.example",
        "ACME.EXAMPLE, acme.example",
        "xn--strae-oqa.example, xn--strae-oqa.example",
        "日本.example, xn--wgv71a.example",
        "a.b-c.d.example, a.b-c.d.example"
    })
    void takesDomainsInAsciiOrUnicode(String spelled, String form) {
        assertThat(MailDomain.parse(spelled).map(MailDomain::name)).hasValue(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "*.acme.example", "acme.example/x", "@acme.example", "acme.1", "acme .example"})
    void refusesDomainsThatAreNone(String text) {
        assertThat(MailDomain.parse(text)).isEmpty();
    }

    @Test
    void doesNotPrintTheAddress() {
        assertThat(Mailbox.parse("rita@acme.example").orElseThrow()).hasToString("a mailbox of acme.example");
    }
}
