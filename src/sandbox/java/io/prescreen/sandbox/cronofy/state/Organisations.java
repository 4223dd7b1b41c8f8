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

    /** Whether anybody has set up anything. */
    public boolean isKnown(String domain, CalendarService service) {
        return byDomainAndService.containsKey(key(domain, service.service()));
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

    /** Into all mailboxes again. */
    public void permitAll(String serviceAccount) {
        policies.remove(serviceAccount.toLowerCase(Locale.ROOT));
    }

    /** Whether the calendar service lets a service account into a mailbox. */
    public boolean permits(ServiceAccount account, Mailbox mailbox) {
        return isLetIn(account)
                && account.service() == mailbox.service()
                && mailbox.isOf(account.domain())
                && policy(account.mailbox()).isFor(mailbox);
    }

    /** Whether what an administrator set up for a service account is still there. */
    private boolean isLetIn(ServiceAccount account) {
        Organisation organisation = of(account.mailbox(), account.service());
        return switch (account.service()) {
            case EXCHANGE -> organisation.mayImpersonate(account.mailbox());
            case GSUITE -> organisation.appInstalled();
            default -> true;
        };
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
