package io.prescreen.calendar.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals and opens secrets, and hashes what must be found again without being readable. */
@Startup
@Singleton
public class Vault {

    private final Aead aead;
    private final PrfSet hashes;
    private final int newestKey;

    Vault(VaultConfig config) throws GeneralSecurityException {
        KeyRing ring = KeyRing.of(config);
        this.aead = ring.aead();
        this.hashes = ring.hashes();
        this.newestKey = ring.newestKey();
    }

    public byte[] seal(Secret secret, Place place) {
        try {
            return aead.encrypt(secret.bytes(), place.bytes());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing failed", failure);
        }
    }

    /** @throws IllegalStateException when it was sealed for another place, by an unknown key, or was changed */
    public Secret open(byte[] sealed, Place place) {
        try {
            return Secret.of(new String(aead.decrypt(sealed, place.bytes()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "cannot open %s.%s: no configured key fits".formatted(place.table(), place.column()), failure);
        }
    }

    /** The id of the key that seals now; whatever carries another one is due for sealing again. */
    public int newestKey() {
        return newestKey;
    }

    /** 32 bytes, the same for the same purpose and value as long as the hash key stays. */
    public byte[] keyedHash(String purpose, String value) {
        try {
            return hashes.computePrimary((purpose + ":" + value).getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("hashing failed", failure);
        }
    }
}
