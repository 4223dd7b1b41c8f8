package io.prescreen.sandbox.cronofy.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a callback comes from Cronofy. */
final class Signature {

    static final String HEADER = "Cronofy-HMAC-SHA256";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** One value for each secret, joined by commas. */
    static String of(String body, List<String> secrets) {
        return secrets.stream().map(secret -> of(body, secret)).collect(Collectors.joining(","));
    }

    private static String of(String body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
