package io.prescreen.calendar.cronofy;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Cronofy, as this service uses it. Every call fails with a {@link CronofyFailure} and nothing else. */
@ApplicationScoped
public class Cronofy {

    private final RepeatableCalls repeatable;
    private final SingleCalls single;
    private final AuthorizationPages pages;
    private final CronofyConfig config;
    private final CallMeter meter;

    Cronofy(RepeatableCalls repeatable, SingleCalls single, CronofyConfig config, MeterRegistry registry) {
        this.repeatable = repeatable;
        this.single = single;
        this.pages = new AuthorizationPages(config);
        this.config = config;
        this.meter = new CallMeter(registry);
    }

    /** The page that a person's browser is sent to. */
    public URI authorizationPage(AuthorizationRequest request) {
        return pages.ofPerson(request);
    }

    /** The page that an administrator's browser is sent to, to connect a whole organisation. */
    public URI serviceAccountPage(ServiceAccountRequest request) {
        return pages.ofServiceAccount(request);
    }

    /** Exchanges a code; never repeated, since a code works once. */
    public Uni<Authorization> exchange(Turn turn, Secret code, URI redirectUri) {
        return meter.measure(
                "exchange", single.exchange(code, redirectUri.toString()).map(TokenAnswer::authorization));
    }

    public Uni<Tokens> refresh(Turn turn, Secret refreshToken) {
        return meter.measure("refresh", repeatable.refresh(refreshToken).map(TokenAnswer::tokens));
    }

    /** Ends everything that this account authorised for us. Revoking what is revoked already succeeds. */
    public Uni<Void> revoke(Turn turn, String subject) {
        return meter.measure("revoke", repeatable.revoke(subject));
    }

    public Uni<Account> account(Turn turn, Secret accessToken) {
        return meter.measure("userinfo", repeatable.userinfo(accessToken).map(UserinfoAnswer::account));
    }

    /** The mailboxes that the calendar service lists for this connection: it need not list all that can be reached. */
    public Uni<List<AccessibleCalendar>> accessibleCalendars(Turn turn, Secret accessToken, String profile) {
        return meter.measure(
                "accessibleCalendars",
                repeatable.accessibleCalendars(accessToken, profile).map(AccessibleCalendarsAnswer::calendars));
    }

    /**
     * Asks for another mailbox. The answer comes later, to the callback address: a code or a refusal. Not repeated here;
     * whoever asks again may be answered twice.
     */
    public Uni<Void> requestDelegation(Turn turn, Secret accessToken, DelegationRequest request) {
        return meter.measure("requestDelegation", single.requestDelegation(accessToken, request));
    }

    /** Exchanges the code of a service account and asks who it is; like {@link #exchange} the code is never repeated. */
    public Uni<Authorization> exchangeServiceAccount(Turn turn, Secret code, URI redirectUri) {
        return meter.measure("exchangeServiceAccount", single.exchange(code, redirectUri.toString()))
                .chain(answer ->
                        serviceAccount(turn, answer.tokens().accessToken()).map(answer::authorization));
    }

    public Uni<ServiceAccountDetails> serviceAccount(Turn turn, Secret accessToken) {
        return meter.measure(
                "serviceAccount", repeatable.serviceAccount(accessToken).map(ServiceAccountAnswer::details));
    }

    /**
     * Asks for mailboxes through a service account. The answers come later, each to its callback address: a code or a
     * refusal. Not repeated here; whoever asks again may be answered twice.
     *
     * @param wanted 1 to 50
     */
    public Uni<Void> requestAuthorizations(Turn turn, Secret accessToken, List<ServiceAccountRequestEntry> wanted) {
        ServiceAccountBody body =
                ServiceAccountBody.of(wanted, config.enterprise().delegatedScope());
        return meter.measure("requestAuthorizations", single.requestAuthorizations(accessToken, body));
    }

    /** The rooms and equipment that a service account may be asked for. */
    public Uni<List<Resource>> resources(Turn turn, Secret accessToken) {
        return meter.measure("resources", repeatable.resources(accessToken).map(ResourcesAnswer::resources));
    }

    /** All pages. Items start before the window's end and end on or after its start; none is clipped. */
    public Uni<List<BusyItem>> freeBusy(Turn turn, Secret accessToken, FreeBusyRequest request) {
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
