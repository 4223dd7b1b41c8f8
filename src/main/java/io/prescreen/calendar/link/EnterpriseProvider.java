package io.prescreen.calendar.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Set;

/** The calendar services of Enterprise Connect, in the order in which they are offered, and what Cronofy calls them. */
public enum EnterpriseProvider {
    @JsonProperty("exchange")
    EXCHANGE("exchange", Set.of("exchange")),
    @JsonProperty("office365")
    OFFICE_365("office365", Set.of("office365")),
    @JsonProperty("google")
    GOOGLE("google", Set.of("google", "gsuite"));

    private final String id;
    private final Set<String> cronofyNames;

    EnterpriseProvider(String id, Set<String> cronofyNames) {
        this.id = id;
        this.cronofyNames = cronofyNames;
    }

    /** As the contract calls it. */
    public String id() {
        return id;
    }

    /** The id that the contract uses for Cronofy's name of the provider; {@code other} for one it does not list. */
    public static String idOf(String cronofyName) {
        return Arrays.stream(values())
                .filter(provider -> provider.cronofyNames.contains(cronofyName))
                .findFirst()
                .map(EnterpriseProvider::id)
                .orElse("other");
    }

    /** What was connected: where Cronofy has but one name for Exchange and Office 365, the one that was chosen. */
    public String refine(String cronofyName) {
        return this == OFFICE_365 && EXCHANGE.cronofyNames.contains(cronofyName) ? id : cronofyName;
    }
}
