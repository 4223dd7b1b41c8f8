package io.prescreen.calendar.cronofy;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Cronofy, as this service uses it. Every call fails with a {@link CronofyFailure} and nothing else. */
@ApplicationScoped
public class Cronofy {

    private final RepeatableCalls repeatable;
    private final SingleCalls single;
    private final CronofyConfig config;
    private final CallMeter meter;

    Cronofy(RepeatableCalls repeatable, SingleCalls single, CronofyConfig config, MeterRegistry registry) {
        this.repeatable = repeatable;
        this.single = single;
        this.config = config;
        this.meter = new CallMeter(registry);
    }

    /**
     * The page that a person's browser is sent to. {@code avoid_linking}: calendars authorised in one browser must not
     * merge into one account.
     */
    public URI authorizationPage(AuthorizationRequest request) {
        UriBuilder page = UriBuilder.fromUri(config.appUrl())
                .path("/oauth/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("scope", "{scope}")
                .queryParam("delegated_scope", "{delegated}")
                .queryParam("avoid_linking", "true")
                .queryParam("state", "{state}");
        request.providerName().ifPresent(name -> page.queryParam("provider_name", name));
        return page.build(
                config.clientId(),
                request.redirectUri().toString(),
                config.scope(),
                config.delegatedScope(),
                request.state().reveal());
    }

    /** Exchanges a code; never repeated, since a code works once. */
    public Uni<Authorization> exchange(Secret code, URI redirectUri) {
        return meter.measure(
                "exchange", single.exchange(code, redirectUri.toString()).map(TokenAnswer::authorization));
    }

    public Uni<Tokens> refresh(Secret refreshToken) {
        return meter.measure("refresh", repeatable.refresh(refreshToken).map(TokenAnswer::tokens));
    }

    /** Ends everything that this account authorised for us. Revoking what is revoked already succeeds. */
    public Uni<Void> revoke(String subject) {
        return meter.measure("revoke", repeatable.revoke(subject));
    }

    public Uni<Account> account(Secret accessToken) {
        return meter.measure("userinfo", repeatable.userinfo(accessToken).map(UserinfoAnswer::account));
    }

    /** The mailboxes that the calendar service lists for this connection: it need not list all that can be reached. */
    public Uni<List<AccessibleCalendar>> accessibleCalendars(Secret accessToken, String profile) {
        return meter.measure(
                "accessibleCalendars",
                repeatable.accessibleCalendars(accessToken, profile).map(AccessibleCalendarsAnswer::calendars));
    }

    /**
     * Asks for another mailbox. The answer comes later, to the callback address: a code or a refusal. Not repeated here;
     * whoever asks again may be answered twice.
     */
    public Uni<Void> requestDelegation(Secret accessToken, DelegationRequest request) {
        return meter.measure("requestDelegation", single.requestDelegation(accessToken, request));
    }

    /** All pages. Items start before the window's end and end on or after its start; none is clipped. */
    public Uni<List<BusyItem>> freeBusy(Secret accessToken, FreeBusyRequest request) {
        return meter.measure("freeBusy", repeatable.freeBusy(accessToken, request))
                .chain(first -> following(accessToken, first, new ArrayList<>(), 1));
    }

    private Uni<List<BusyItem>> following(Secret token, FreeBusyPage page, List<BusyItem> soFar, int number) {
        return Uni.createFrom().deferred(() -> {
            soFar.addAll(page.busyItems());
            if (page.next().isEmpty()) {
                return Uni.createFrom().item(List.copyOf(soFar));
            }
            URI next = new PageAddress(config.apiUrl()).requireOurs(page.next().get(), number);
            return meter.measure("freeBusyPage", repeatable.freeBusyPage(token, next))
                    .chain(following -> following(token, following, soFar, number + 1));
        });
    }
}
