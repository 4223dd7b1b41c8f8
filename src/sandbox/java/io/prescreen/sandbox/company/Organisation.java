package io.prescreen.sandbox.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a mail domain set up at a calendar service so that an application can be let in for all of it.
 *
 * @param provider Cronofy's {@code provider_service}: exchange, office365 or gsuite
 * @param administrators Office 365 and Google: the mailboxes of those who may let in an application
 * @param serviceAccounts Exchange: accounts that have the role for impersonation
 * @param withoutRole Exchange: accounts that do not have it yet
 * @param ewsUrl Exchange: where the server is
 * @param autodiscover Exchange: whether the server is found without that address
 * @param appInstalled Google: whether the domain installed Cronofy's app
 * @param protocol Office 365: {@code ews} makes service accounts look like those from before 2025
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organisation(
        String domain,
        String provider,
        List<String> administrators,
        List<String> serviceAccounts,
        List<String> withoutRole,
        String ewsUrl,
        Boolean autodiscover,
        Boolean appInstalled,
        Protocol protocol) {

    /** How Cronofy talks to Office 365. */
    public enum Protocol {
        @JsonProperty("graph")
        GRAPH,
        @JsonProperty("ews")
        EWS
    }

    public Organisation {
        administrators = administrators == null ? List.of() : List.copyOf(administrators);
        serviceAccounts = serviceAccounts == null ? List.of() : List.copyOf(serviceAccounts);
        withoutRole = withoutRole == null ? List.of() : List.copyOf(withoutRole);
        ewsUrl = ewsUrl == null ? "https://mail." + domain + "/EWS/Exchange.asmx" : ewsUrl;
        autodiscover = autodiscover == null || autodiscover;
        appInstalled = appInstalled == null || appInstalled;
        protocol = protocol == null ? Protocol.GRAPH : protocol;
    }

    /** Nothing is set up yet. */
    public static Organisation none(String domain, String provider) {
        return new Organisation(domain, provider, null, null, null, null, false, false, null);
    }

    /** With an administrator {@code admin@} and a service account {@code svc-calendar@}. */
    public static Organisation usual(String domain, String provider) {
        return new Organisation(
                domain,
                provider,
                List.of("admin@" + domain),
                List.of("svc-calendar@" + domain),
                null,
                null,
                true,
                true,
                null);
    }

    public boolean isAt(String mailDomain, String calendarService) {
        return domain.equalsIgnoreCase(mailDomain) && provider.equals(calendarService);
    }

    /** The same, talked to in another way. */
    public Organisation over(Protocol another) {
        return new Organisation(
                domain,
                provider,
                administrators,
                serviceAccounts,
                withoutRole,
                ewsUrl,
                autodiscover,
                appInstalled,
                another);
    }

    public boolean isAdministrator(String mailbox) {
        return administrators.stream().anyMatch(mailbox::equalsIgnoreCase);
    }

    public boolean mayImpersonate(String account) {
        return serviceAccounts.stream().anyMatch(account::equalsIgnoreCase);
    }

    public boolean hasAccount(String account) {
        return mayImpersonate(account) || withoutRole.stream().anyMatch(account::equalsIgnoreCase);
    }
}
