package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Cronofy, as this service uses it. Every call fails with a {@link CronofyFailure} and nothing else. */
@ApplicationScoped
public class Cronofy {

    private final RepeatableCalls repeatable;
    private final SingleCalls single;
    private final AuthorizationPages pages;
    private final Paging paging;
    private final String delegatedScope;
    private final Calls calls;
    private final Clock clock;

    Cronofy(RepeatableCalls repeatable, SingleCalls single, CronofyConfig config, Calls calls, Clock clock) {
        this.repeatable = repeatable;
        this.single = single;
        this.pages = new AuthorizationPages(config);
        this.paging = new Paging(calls, new PageAddress(config.apiUrl()));
        this.delegatedScope = config.enterprise().delegatedScope();
        this.calls = calls;
        this.clock = clock;
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
        return exchangeCode(turn, code, redirectUri).map(TokenAnswer::authorization);
    }

    /** Exchanges the code of a service account, never repeated either. Whose it is has yet to be asked. */
    public Uni<Authorization> exchangeServiceAccount(Turn turn, Secret code, URI redirectUri) {
        return exchangeCode(turn, code, redirectUri).map(TokenAnswer::serviceAccount);
    }

    /** Asks whose service account was granted. */
    public Uni<Authorization> describe(Turn turn, Authorization granted) {
        return serviceAccount(turn, granted.tokens().accessToken()).map(granted::describedBy);
    }

    private Uni<TokenAnswer> exchangeCode(Turn turn, Secret code, URI redirectUri) {
        return calls.once(turn, "exchange", () -> single.exchange(code, redirectUri.toString()));
    }

    public Uni<Tokens> refresh(Turn turn, Secret refreshToken) {
        return calls.repeatable(
                turn, "refresh", () -> repeatable.refresh(refreshToken).map(TokenAnswer::tokens));
    }

    /** Ends everything that this account authorised for us. Revoking what is revoked already succeeds. */
    public Uni<Void> revoke(Turn turn, String subject) {
        return calls.repeatable(turn, "revoke", () -> repeatable.revoke(subject));
    }

    public Uni<Account> account(Turn turn, Secret accessToken) {
        return calls.repeatable(
                turn, "userinfo", () -> repeatable.userinfo(accessToken).map(UserinfoAnswer::account));
    }

    public Uni<ServiceAccountDetails> serviceAccount(Turn turn, Secret accessToken) {
        return calls.repeatable(turn, "serviceAccount", () -> repeatable
                .serviceAccount(accessToken)
                .map(ServiceAccountAnswer::details));
    }

    /** The mailboxes that the calendar service lists for this connection: it need not list all that can be reached. */
    public Uni<List<AccessibleCalendar>> accessibleCalendars(Turn turn, Secret accessToken, String profile) {
        return calls.repeatable(turn, "accessibleCalendars", () -> repeatable
                .accessibleCalendars(accessToken, profile)
                .map(AccessibleCalendarsAnswer::calendars));
    }

    /**
     * Asks for another mailbox. The answer comes later, to the callback address: a code or a refusal. Not repeated here;
     * whoever asks again may be answered twice.
     */
    public Uni<Void> requestDelegation(Turn turn, Secret accessToken, DelegationRequest request) {
        return calls.once(turn, "requestDelegation", () -> single.requestDelegation(accessToken, request));
    }

    /**
     * Asks for mailboxes through a service account. The answers come later, each to its callback address: a code or a
     * refusal. Not repeated here; whoever asks again may be answered twice.
     *
     * @param wanted 1 to 50
     */
    public Uni<Void> requestAuthorizations(Turn turn, Secret accessToken, List<ServiceAccountRequestEntry> wanted) {
        ServiceAccountBody body = ServiceAccountBody.of(wanted, delegatedScope);
        return calls.once(turn, "requestAuthorizations", () -> single.requestAuthorizations(accessToken, body));
    }

    /** The rooms and equipment that a service account may be asked for. */
    public Uni<List<Resource>> resources(Turn turn, Secret accessToken) {
        return calls.repeatable(
                turn, "resources", () -> repeatable.resources(accessToken).map(ResourcesAnswer::resources));
    }

    /** All pages. Items start before the window's end and end on or after its start; none is clipped. */
    public Uni<List<BusyItem>> freeBusy(Turn turn, Secret accessToken, FreeBusyRequest request) {
        return calls.repeatable(turn, "freeBusy", () -> repeatable.freeBusy(accessToken, request))
                .chain(first ->
                        paging.all(turn, "freeBusyPage", first, next -> repeatable.freeBusyPage(accessToken, next)));
    }

    /**
     * Writes an event, or what has become of it. Cronofy has taken it when this succeeds; whether it stands in the calendar,
     * {@link #managedEvents} tells. Not repeated here: whoever repeats it must know that nothing newer was written since.
     * Fails with INVALID and the {@linkplain CronofyFailure#fields() fields} that Cronofy refuses, LOCKED while the calendar
     * service refuses Cronofy, NOT_FOUND for a calendar that is not there.
     *
     * @param latest when the turn comes later, the call is not made: UNAVAILABLE
     */
    public Uni<Void> writeEvent(Turn turn, Secret accessToken, String calendar, EventDraft draft, Instant latest) {
        return calls.once(
                turn, "writeEvent", () -> inTime(latest).chain(() -> single.writeEvent(accessToken, calendar, draft)));
    }

    /** Removes an event of ours. What is not there may be removed, too. Not repeated here. */
    public Uni<Void> deleteEvent(Turn turn, Secret accessToken, String calendar, String eventId, Instant latest) {
        return calls.once(turn, "deleteEvent", () -> inTime(latest)
                .chain(() -> single.deleteEvent(accessToken, calendar, eventId)));
    }

    private Uni<Void> inTime(Instant latest) {
        return clock.instant().isAfter(latest)
                ? Uni.createFrom().failure(CronofyFailure.turnTooLate())
                : Uni.createFrom().voidItem();
    }

    /** All pages of the events that we wrote to these calendars and that stand there now. */
    public Uni<List<ManagedEvent>> managedEvents(Turn turn, Secret accessToken, ManagedEventsRequest request) {
        ZoneId zone = request.zone();
        return calls.repeatable(turn, "events", () -> repeatable
                        .managedEvents(accessToken, request)
                        .map(page -> page.in(zone)))
                .chain(first -> paging.all(turn, "eventsPage", first, next -> repeatable
                        .eventsPage(accessToken, next)
                        .map(page -> page.in(zone))));
    }
}
