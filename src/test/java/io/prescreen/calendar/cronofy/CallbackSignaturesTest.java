package io.prescreen.calendar.cronofy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.vault.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature that Cronofy's documents and SDKs describe. */
class CallbackSignaturesTest {

    private static final byte[] BODY = "{\"notification\":{\"type\":\"verification\"}}".getBytes(UTF_8);
    private static final String BY_ONE = "iL2bD9eRwz7mseajOc25jx1XEk+xKlNL4FqqTID63As=";
    private static final String BY_TWO = "61x1i2nw/RSNbdg5YVEQAhCV/M0AJT5GAn8Mh00McZ8=";

    private final CallbackSignatures one = signatures("sandbox-secret-one", null);

    @Test
    void fitsTheExampleOfTheSdks() {
        byte[] body = "{\"example\":\"well-known\"}".getBytes(UTF_8);

        assertThat(signatures("pDY0Oi7TJSP2hfNmZNkm5", null).fit(body, "6r2/HjBkqymGegX0wOfifieeUXbbHwtV/LohHS+jv6c="))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_ONE, BY_ONE + "," + BY_TWO, BY_TWO + "," + BY_ONE, BY_TWO + ", " + BY_ONE})
    void fitsWhenAnyOfItsValuesDoes(String header) {
        assertThat(one.fit(BODY, header)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {",", BY_TWO, "iL2bD9eRwz7mseajOc25jx1XEk+xKlNL4FqqTID63As", BY_ONE + BY_TWO, "null"})
    void doesNotFitOtherwise(String header) {
        assertThat(one.fit(BODY, header)).isFalse();
    }

    @Test
    void isOverEveryByte() {
        assertThat(one.fit((new String(BODY, UTF_8) + " ").getBytes(UTF_8), BY_ONE))
                .isFalse();
        assertThat(one.fit(new byte[0], BY_ONE)).isFalse();
    }

    @Test
    void mayBeByThePreviousSecretWhileItChanges() {
        CallbackSignatures changing = signatures("sandbox-secret-two", "sandbox-secret-one");

        assertThat(changing.fit(BODY, BY_ONE)).isTrue();
        assertThat(changing.fit(BODY, BY_TWO)).isTrue();
    }

    private static CallbackSignatures signatures(String secret, String previous) {
        return new CallbackSignatures(
                new Configured(Secret.of(secret), Optional.ofNullable(previous).map(Secret::of)));
    }
}
