package io.prescreen.sandbox.cronofy.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    private static final String VERIFICATION = "{\"notification\":{\"type\":\"verification\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the first one is in the specifications of the Ruby and C# SDKs
                "pDY0Oi7TJSP2hfNmZNkm5 | {\"example\":\"well-known\"} | 6r2/HjBkqymGegX0wOfifieeUXbbHwtV/LohHS+jv6c=",
                "sandbox-secret-one | " + VERIFICATION + " | iL2bD9eRwz7mseajOc25jx1XEk+xKlNL4FqqTID63As=",
                "sandbox-secret-two | " + VERIFICATION + " | 61x1i2nw/RSNbdg5YVEQAhCV/M0AJT5GAn8Mh00McZ8="
            })
    void isTheOneOfCronofy(String secret, String body, String expected) {
        assertThat(Signature.of(body, List.of(secret))).isEqualTo(expected);
    }

    @Test
    void hasOneValueForEachSecret() {
        assertThat(Signature.of(VERIFICATION, List.of("sandbox-secret-one", "sandbox-secret-two")))
                .isEqualTo("iL2bD9eRwz7mseajOc25jx1XEk+xKlNL4FqqTID63As=,61x1i2nw/RSNbdg5YVEQAhCV/M0AJT5GAn8Mh00McZ8=");
    }

    @Test
    void isOfTheBytesThatAreSent() {
        assertThat(Signature.of("{\"state\":\"ü\"}", List.of("s")))
                .isNotEqualTo(Signature.of("{\"state\":\"u\"}", List.of("s")));
    }
}
