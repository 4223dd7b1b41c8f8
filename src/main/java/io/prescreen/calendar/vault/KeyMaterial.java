package io.prescreen.calendar.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** A key of 32 bytes from configuration. Errors name the property and never quote it. */
record KeyMaterial(SecretBytes bytes, int id) {

    static KeyMaterial parse(String property, String base64) {
        byte[] decoded = decode(property, base64);
        if (decoded.length != 32) {
            throw wrong(property, "must be 32 bytes in base64, but has " + decoded.length);
        }
        return new KeyMaterial(SecretBytes.copyFrom(decoded, InsecureSecretKeyAccess.get()), idOf(decoded));
    }

    private static byte[] decode(String property, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw wrong(property, "must be 32 bytes in base64");
        }
    }

    static ConfigurationException wrong(String property, String what) {
        return new ConfigurationException(property + " " + what, Set.of(property));
    }

    /** A fingerprint, so that a key keeps its id wherever it stands in the list. */
    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
