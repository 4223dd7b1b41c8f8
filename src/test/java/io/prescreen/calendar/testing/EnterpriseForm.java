package io.prescreen.calendar.testing;

import java.util.Map;

/** What an administrator enters at Cronofy for a service account. */
public final class EnterpriseForm {

    private EnterpriseForm() {}

    /**
     * The fields of all pages of a calendar service.
     *
     * @param provider {@code exchange}, {@code office365} or {@code google}
     * @param mailbox for Exchange the service account, otherwise an administrator
     */
    public static Map<String, String> filledIn(String provider, String mailbox) {
        return Map.of(
                "provider",
                provider.equals("google") ? "gsuite" : provider,
                "mailbox",
                mailbox,
                "password",
                "any",
                "impersonate",
                anybodyBeside(mailbox),
                "tenant",
                "yes",
                "consent",
                "yes");
    }

    /** For Exchange: somebody whose mailbox is there. */
    private static String anybodyBeside(String mailbox) {
        String domain = mailbox.substring(mailbox.indexOf('@'));
        return domain.equals("@acme.example") ? "yuki@acme.example" : "somebody" + domain;
    }
}
