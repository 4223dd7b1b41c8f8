package io.prescreen.calendar.testing;

import java.util.HashMap;
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
        Map<String, String> form = new HashMap<>();
        form.put("provider", provider.equals("google") ? "gsuite" : provider);
        form.put("mailbox", mailbox);
        form.put("password", "any");
        form.put("tenant", "yes");
        form.put("consent", "yes");
        if (provider.equals("exchange")) {
            form.putAll(exchange(mailbox.substring(mailbox.indexOf('@') + 1)));
        }
        return form;
    }

    /** Somebody whose mailbox is at Exchange, and where that is if nobody can look it up. */
    private static Map<String, String> exchange(String domain) {
        return switch (domain) {
            case "acme.example" -> Map.of("impersonate", "yuki@acme.example");
            case "globex.example" ->
                Map.of(
                        "impersonate",
                        "nina@globex.example",
                        "server_url",
                        "https://exchange.globex.example/EWS/Exchange.asmx");
            default -> Map.of("impersonate", "person-00001@" + domain);
        };
    }
}
