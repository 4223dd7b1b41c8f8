package io.prescreen.sandbox.cronofy.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The calendar services of business users: Cronofy's two names for each ({@code provider_service}, {@code provider_name}). */
public enum CalendarService {
    EXCHANGE("exchange", "exchange", "Exchange", false),
    OFFICE365("office365", "exchange", "Office 365", true),
    GSUITE("gsuite", "google", "G Suite", true),
    OUTLOOK_COM("outlook_com", "live_connect", "Outlook.com", false),
    ICLOUD("icloud", "apple", "iCloud", false);

    private final String service;
    private final String providerName;
    private final String title;
    private final boolean conferencing;

    CalendarService(String service, String providerName, String title, boolean conferencing) {
        this.service = service;
        this.providerName = providerName;
        this.title = title;
        this.conferencing = conferencing;
    }

    public static Optional<CalendarService> named(String service) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.service.equals(service))
                .findFirst();
    }

    /** The services that a {@code provider_name} of an authorise address leaves to choose from; older names too. */
    public static List<CalendarService> preselectedBy(String name) {
        Optional<CalendarService> exact = named(name).filter(found -> found != EXCHANGE);
        return exact.map(List::of).orElseGet(() -> Arrays.stream(values())
                .filter(candidate -> candidate.providerName.equals(name))
                .toList());
    }

    public String service() {
        return service;
    }

    public String providerName() {
        return providerName;
    }

    /** The name as people know it. */
    public String title() {
        return title;
    }

    /** Whether an organisation can let in an application for all of its mailboxes. */
    public boolean hasServiceAccounts() {
        return this == EXCHANGE || this == OFFICE365 || this == GSUITE;
    }

    /** Whether meetings of this service can bring their own video call. */
    public boolean conferencing() {
        return conferencing;
    }
}
