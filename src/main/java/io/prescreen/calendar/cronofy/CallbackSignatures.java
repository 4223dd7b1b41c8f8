package io.prescreen.calendar.cronofy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.prescreen.calendar.vault.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what Cronofy sent from what others did: {@code base64(HMAC-SHA256(client secret, raw body))}, one value for each
 * client secret that is active there, joined by commas. Ours may be either of two while it changes.
 */
@ApplicationScoped
public class CallbackSignatures {

    public static final String HEADER = "Cronofy-HMAC-SHA256";

    private static final String ALGORITHM = "HmacSHA256";

    private final List<Secret> secrets;

    CallbackSignatures(CronofyConfig config) {
        this.secrets = Stream.concat(Stream.of(config.clientSecret()), config.previousClientSecret().stream())
                .toList();
    }

    /** @param header as it came; null when there was none */
    public boolean fit(byte[] body, String header) {
        if (header == null) {
            return false;
        }
        List<byte[]> sent = Stream.of(header.split(","))
                .map(String::strip)
                .map(one -> one.getBytes(UTF_8))
                .toList();
        return secrets.stream().map(secret -> sign(secret, body)).anyMatch(expected -> sent.stream()
                .anyMatch(one -> MessageDigest.isEqual(expected, one)));
    }

    private static byte[] sign(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body)).getBytes(US_ASCII);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no " + ALGORITHM, missing);
        }
    }
}
