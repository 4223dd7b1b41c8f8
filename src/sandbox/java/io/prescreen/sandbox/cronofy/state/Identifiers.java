package io.prescreen.sandbox.cronofy.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Identifiers and tokens in the shapes that Cronofy documents. Identifiers follow from what they name, so they survive
 * a restart of the sandbox; tokens and codes are random.
 */
public final class Identifiers {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String SERVICE_ACCOUNT = "ser_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PROCESS = token();

    private Identifiers() {}

    /** 32 ASCII characters, for access tokens, refresh tokens and codes. */
    static String token() {
        return RANDOM.ints(32, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    static String pageId() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String account(String clientId, String mailbox, int number) {
        return "acc_" + hex("account", clientId, mailbox, String.valueOf(number));
    }

    static String serviceAccount(String key, int number) {
        return SERVICE_ACCOUNT + hex("service account", key, String.valueOf(number));
    }

    /** Rather than a mailbox. */
    public static boolean isServiceAccount(String text) {
        return text.startsWith(SERVICE_ACCOUNT) && !text.contains("@");
    }

    static String profile(String sub) {
        return "pro_" + base64("profile", sub).substring(0, 16);
    }

    static String relinkToken(String profileId) {
        return base64("relink", profileId).substring(0, 32);
    }

    /** What the pages carry along in place of a password; good until the sandbox ends. */
    public static String signedIn(String mailbox) {
        return base64("signed in", PROCESS, mailbox.toLowerCase(Locale.ROOT));
    }

    public static String migrationToken(String sub) {
        return base64("migration", sub).substring(0, 32);
    }

    /** With all the characters that a client must not trip over: {@code @}, {@code -} and {@code _}. */
    public static String calendar(String profileId, String name) {
        String hash = base64("calendar", profileId, name);
        return "cal_" + profileId.substring(4, 12) + "@" + hash.substring(0, 4) + "_" + hash.substring(4, 6) + "-"
                + hash.substring(6, 10);
    }

    /** The identifier of an event that the application does not manage. */
    public static String externalEvent(String calendarId, String uid) {
        return "evt_external_" + hex("event", calendarId, uid);
    }

    /** What iCalendar calls an event that an application writes. */
    public static String eventUid(String clientId, String mailbox, String calendar, String eventId) {
        return hex("managed event", clientId, mailbox, calendar, eventId) + "@cronofy.sandbox.example";
    }

    private static String hex(String... parts) {
        return HexFormat.of().formatHex(hash(parts), 0, 12);
    }

    private static String base64(String... parts) {
        return Base64.getUrlEncoder().encodeToString(hash(parts)).replaceAll("[-_=]", "0");
    }

    private static byte[] hash(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
