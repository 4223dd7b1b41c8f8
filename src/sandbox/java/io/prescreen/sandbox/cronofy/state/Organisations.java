package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.company.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What mail domains set up at calendar services for service accounts, and whom these are let into. */
public final class Organisations {

    private final Map<String, Organisation> byDomainAndService = new LinkedHashMap<>();
    private final Map<String, Policy> policies = new LinkedHashMap<>();
    private final List<Organisation> company;

    Organisations(List<Organisation> company) {
        this.company = company;
        reset();
    }

    public List<Organisation> all() {
        return List.copyOf(byDomainAndService.values());
    }

    /** What the domain of a mailbox set up; nothing, where nobody did anything. */
    public Organisation of(String mailbox, CalendarService service) {
        return find(mailbox.substring(mailbox.indexOf('@') + 1), service);
    }

    public Organisation find(String domain, CalendarService service) {
        Organisation known = byDomainAndService.get(key(domain, service.service()));
        return known == null ? Organisation.none(domain.toLowerCase(Locale.ROOT), service.service()) : known;
    }

    public void put(Organisation organisation) {
        byDomainAndService.put(key(organisation.domain(), organisation.provider()), organisation);
    }

    /** @param serviceAccount the mailbox with which it was or will be connected */
    public Policy policy(String serviceAccount) {
        return policies.getOrDefault(serviceAccount.toLowerCase(Locale.ROOT), Policy.EVERYBODY);
    }

    public void permit(String serviceAccount, Policy policy) {
        policies.put(serviceAccount.toLowerCase(Locale.ROOT), policy);
    }

    /** Whether the calendar service lets a service account into a mailbox. */
    public boolean permits(ServiceAccount account, Mailbox mailbox) {
        return account.service() == mailbox.service()
                && mailbox.isOf(account.domain())
                && policy(account.mailbox()).isFor(mailbox);
    }

    void reset() {
        byDomainAndService.clear();
        policies.clear();
        company.forEach(this::put);
    }

    private static String key(String domain, String service) {
        return domain.toLowerCase(Locale.ROOT) + " " + service;
    }
}
