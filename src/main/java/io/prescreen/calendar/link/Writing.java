package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.WritingRoute.Closed;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.prescreen.calendar.link.WritingRoute.Reason;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which link and which calendar an organiser's events are written to: their own link, or what the tenant holds to their
 * mailbox; never somebody else's link, and never one that may only look. Outside of transactions: Cronofy may be asked.
 */
@ApplicationScoped
public class Writing {

    private final Tenancy tenancy;
    private final WritingLinks candidates;
    private final HealthChecks checks;
    private final Links links;
    private final SealedCalendars calendars;
    private final SealedPreferences preferences;

    Writing(
            Tenancy tenancy,
            WritingLinks candidates,
            HealthChecks checks,
            Links links,
            SealedCalendars calendars,
            SealedPreferences preferences) {
        this.tenancy = tenancy;
        this.candidates = candidates;
        this.checks = checks;
        this.links = links;
        this.calendars = calendars;
        this.preferences = preferences;
    }

    /**
     * The calendar that the organiser prefers, or else the primary one. Fails with a {@link CronofyFailure} only when
     * Cronofy is in trouble and nothing is known yet.
     *
     * @param roots the kinds of links of the models that are active; others are not used
     */
    public Uni<WritingRoute> of(TenantId tenant, Organiser organiser, Set<LinkKind> roots) {
        return route(tenant, organiser, roots, Optional.empty());
    }

    /** A calendar in which something of ours may stand; whatever is preferred now. */
    public Uni<WritingRoute> to(TenantId tenant, Organiser organiser, String calendar, Set<LinkKind> roots) {
        return route(tenant, organiser, roots, Optional.of(calendar));
    }

    /** Cronofy has just refused something by this link: what is known of it is asked for again. */
    public Uni<Void> doubt(RowId link) {
        return tenancy.inTransaction(link.tenantId(), () -> links.usable(link, LockModeType.NONE)
                        .map(Link::status))
                .chain(checks::now)
                .onFailure(LinkDisconnectedException.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<WritingRoute> route(
            TenantId tenant, Organiser organiser, Set<LinkKind> roots, Optional<String> calendar) {
        return tenancy.inTransaction(tenant, () -> candidates.of(tenant, organiser, roots))
                .chain(found -> {
                    List<Route> open = found.stream()
                            .filter(route -> route.level() == Route.Level.WRITE)
                            .toList();
                    if (open.isEmpty()) {
                        Reason reason = found.isEmpty() ? Reason.NOT_LINKED : Reason.LOOK_ONLY;
                        return Uni.createFrom().item(Closed.because(reason));
                    }
                    // one that may only look by now may know the calendar all the same
                    return firstOpen(calendar.isPresent() ? found : open, calendar);
                });
    }

    /** When none is open, the answer is that of the best; of what may stand somewhere, that of who might know of it. */
    private Uni<WritingRoute> firstOpen(List<Route> routes, Optional<String> calendar) {
        return open(routes.get(0), calendar)
                .map(found -> permitted(routes.get(0), found))
                .chain(found -> found instanceof Open || routes.size() == 1
                        ? Uni.createFrom().item(found)
                        : firstOpen(routes.subList(1, routes.size()), calendar)
                                .map(next -> next instanceof Open ? next : hopeful(found, next, calendar)));
    }

    static WritingRoute permitted(Route route, WritingRoute found) {
        return found instanceof Open && route.level() != Route.Level.WRITE ? Closed.because(Reason.LOOK_ONLY) : found;
    }

    /** One link that never knew of a calendar does not tell that it is gone while another one is only disconnected. */
    static WritingRoute hopeful(WritingRoute best, WritingRoute next, Optional<String> calendar) {
        return calendar.isPresent() && best instanceof Closed closed && closed.forGood() ? next : best;
    }

    private Uni<WritingRoute> open(Route route, Optional<String> calendar) {
        return healthOf(route.link())
                .chain(link -> link.health().state() == Health.State.DISCONNECTED
                        ? Uni.createFrom().item(disconnected(link.health()))
                        : tenancy.inTransaction(link.id().tenantId(), () -> links.usable(link.id(), LockModeType.NONE)
                                .map(found -> choose(found, calendar))))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithItem(() -> Closed.because(Reason.NOT_LINKED));
    }

    /** What was known before is good enough while Cronofy cannot be asked: the write itself will tell. */
    private Uni<LinkStatus> healthOf(LinkStatus known) {
        return checks.fresh(known)
                .onFailure(failure -> failure instanceof CronofyFailure
                        && known.health().checkedAt().isPresent())
                .recoverWithItem(known);
    }

    private static WritingRoute disconnected(Health health) {
        return new Closed(Reason.DISCONNECTED, health.relinkUrl(), HealthAge.isOver(health));
    }

    private WritingRoute choose(Link link, Optional<String> wanted) {
        List<Calendar> known = calendars.open(link);
        Optional<String> chosen = wanted.or(() -> preferences.open(link).writeCalendar());
        Optional<Calendar> calendar = known.stream()
                .filter(one -> chosen.map(one.id()::equals).orElse(one.primary()))
                .findFirst();
        if (calendar.isEmpty()) {
            return Closed.because(Reason.CALENDAR_MISSING);
        }
        return calendar.get().readOnly()
                ? Closed.because(Reason.CALENDAR_READ_ONLY)
                : new Open(link.id, calendar.get().id());
    }
}
