package io.prescreen.calendar.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final String OLD = key("the older key, thirty-two bytes.");
    private static final String NEW = key("the newer key, thirty-two bytes.");
    private static final String HASH = key("the hashing key, thirty-two byte");

    private static final UUID ROW = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Place PLACE = new Place("acme", "link", ROW, "access_token");
    private static final Secret TOKEN = Secret.of("aT0k-of-rita");

    @Test
    void opensWhatItSealed() {
        Vault vault = vault(OLD);

        byte[] sealed = vault.seal(TOKEN, PLACE);

        assertThat(vault.open(sealed, PLACE)).isEqualTo(TOKEN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN.reveal());
    }

    @Test
    void neverSealsTheSameSecretToTheSameBytes() {
        Vault vault = vault(OLD);

        assertThat(vault.seal(TOKEN, PLACE)).isNotEqualTo(vault.seal(TOKEN, PLACE));
    }

    @Test
    void doesNotOpenAtAnotherPlace() {
        Vault vault = vault(OLD);
        byte[] sealed = vault.seal(TOKEN, PLACE);

        List<Place> elsewhere = List.of(
                new Place("globex", "link", ROW, "access_token"),
                new Place("acme", "link_attempt", ROW, "access_token"),
                new Place("acme", "link", UUID.randomUUID(), "access_token"),
                new Place("acme", "link", ROW, "refresh_token"));

        assertThat(elsewhere).allSatisfy(place -> assertThatThrownBy(() -> vault.open(sealed, place))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(TOKEN.reveal()));
    }

    @Test
    void doesNotOpenWhatWasChanged() {
        Vault vault = vault(OLD);
        byte[] sealed = vault.seal(TOKEN, PLACE);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstKeySealsAndAllOpen() {
        byte[] before = vault(OLD).seal(TOKEN, PLACE);
        Vault rotated = vault(NEW, OLD);

        byte[] after = rotated.seal(TOKEN, PLACE);

        assertThat(rotated.open(before, PLACE)).isEqualTo(TOKEN);
        assertThat(vault(NEW).open(after, PLACE)).isEqualTo(TOKEN);
        assertThatThrownBy(() -> vault(OLD).open(after, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyKeepsItsIdWhereverItStands() {
        assertThat(vault(OLD, NEW).newestKey()).isEqualTo(vault(OLD).newestKey());
        assertThat(vault(NEW, OLD).newestKey()).isNotEqualTo(vault(OLD).newestKey());
    }

    @Test
    void aHashIsTheSameAsLongAsPurposeValueAndKeyAre() throws GeneralSecurityException {
        byte[] hash = vault(OLD).keyedHash("oauth-state", "value");

        assertThat(vault(NEW, OLD).keyedHash("oauth-state", "value"))
                .isEqualTo(hash)
                .hasSize(32);
        assertThat(vault(OLD).keyedHash("upstream", "value")).isNotEqualTo(hash);
        assertThat(vault(OLD).keyedHash("oauth-state", "other")).isNotEqualTo(hash);
        assertThat(new Vault(config(NEW, OLD)).keyedHash("oauth-state", "value"))
                .isNotEqualTo(hash);
    }

    /** Computed with {@code openssl dgst -sha256 -mac hmac}: rows that exist must be found after every upgrade. */
    @Test
    void aHashIsHmacSha256() {
        assertThat(HexFormat.of().formatHex(vault(OLD).keyedHash("oauth-state", "value")))
                .isEqualTo("d71b551368af946208e96045b0b8a2b1058906cbb9da45136e93ca957a393502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dG9vIHNob3J0", "not base64 at all", ""})
    void namesThePropertyOfAKeyThatIsNoneAndNeverQuotesIt(String malformed) {
        assertThatThrownBy(() -> new Vault(config(HASH, OLD, malformed)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("prescreen.vault.keys[1]")
                .satisfies(failure -> assertThat(
                                malformed.isEmpty() || !failure.getMessage().contains(malformed))
                        .isTrue());
        assertThatThrownBy(() -> new Vault(config(malformed, OLD))).hasMessageContaining("prescreen.vault.hash-key");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        String refusal = "prescreen.vault.keys must differ from each other and from prescreen.vault.hash-key";

        assertThatThrownBy(() -> new Vault(config(HASH, OLD, NEW, OLD))).hasMessage(refusal);
        assertThatThrownBy(() -> new Vault(config(HASH, OLD, HASH))).hasMessage(refusal);
    }

    private static Vault vault(String... keys) {
        try {
            return new Vault(config(HASH, keys));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static VaultConfig config(String hashKey, String... keys) {
        return new Configured(List.of(keys), hashKey);
    }

    private record Configured(List<String> keys, String hashKey) implements VaultConfig {

        @Override
        public Duration resealInterval() {
            return Duration.ofMinutes(1);
        }
    }

    private static String key(String thirtyTwoBytes) {
        return Base64.getEncoder().encodeToString(thirtyTwoBytes.getBytes(StandardCharsets.US_ASCII));
    }
}
