package io.prescreen.calendar.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** The calendar services of Business Connect, in the order in which they are offered, and what Cronofy calls them. */
public enum Provider {
    @JsonProperty("exchange")
    EXCHANGE("exchange", "Exchange", "exchange", "exchange", List.of("mailbox", "password", "serverUrl", "userName")),
    @JsonProperty("office365")
    OFFICE_365("office365", "Office 365", "office365", "office365", List.of()),
    @JsonProperty("gsuite")
    GSUITE("gsuite", "G-Suite", "google", "gsuite", List.of()),
    @JsonProperty("outlookCom")
    OUTLOOK_COM("outlookCom", "Outlook.com", "live_connect", "outlook_com", List.of()),
    @JsonProperty("icloud")
    ICLOUD("icloud", "iCloud", "apple", "icloud", List.of("appleId", "appSpecificPassword"));

    private final String id;
    private final String displayName;
    private final String cronofyName;
    private final String cronofyService;
    private final List<String> asksFor;

    Provider(String id, String displayName, String cronofyName, String cronofyService, List<String> asksFor) {
        this.id = id;
        this.displayName = displayName;
        this.cronofyName = cronofyName;
        this.cronofyService = cronofyService;
        this.asksFor = asksFor;
    }

    /** The id that the contract uses for Cronofy's {@code provider_service}; {@code other} for one it does not list. */
    public static String idOf(String providerService) {
        return Arrays.stream(values())
                .filter(provider -> provider.cronofyService.equals(providerService))
                .findFirst()
                .map(provider -> provider.id)
                .orElse("other");
    }

    /** Cronofy's {@code provider_name} in the authorise address. */
    public String cronofyName() {
        return cronofyName;
    }

    public ProviderView view() {
        String linking = asksFor.isEmpty() ? "consent" : "credentials";
        return new ProviderView(id, displayName, "businessConnect", linking, asksFor);
    }

    /** {@code Provider} of the contract. */
    public record ProviderView(String id, String name, String model, String linking, List<String> asksFor) {}
}
