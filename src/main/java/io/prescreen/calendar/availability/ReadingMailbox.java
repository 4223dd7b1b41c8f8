package io.prescreen.calendar.availability;

import io.prescreen.calendar.availability.Readings.Reading;
import io.prescreen.calendar.cronofy.BusyItem;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.CalendarChoices;
import io.prescreen.calendar.link.HealthChecks;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Route;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads one mailbox by one route. Whatever goes wrong makes it unknown, with the reason; it never fails. */
@ApplicationScoped
class ReadingMailbox {

    private static final Logger LOG = Logger.getLogger(ReadingMailbox.class);

    private final HealthChecks checks;
    private final CalendarChoices choices;
    private final Readings readings;
    private final ReadingConfig config;
    private final Clock clock;

    ReadingMailbox(HealthChecks checks, CalendarChoices choices, Readings readings, ReadingConfig config, Clock clock) {
        this.checks = checks;
        this.choices = choices;
        this.readings = readings;
        this.config = config;
        this.clock = clock;
    }

    Uni<MailboxFreeBusy> read(String mailbox, Route route, Look look) {
        Window window = look.window();
        Uni<LinkStatus> healthy = look.fresh() ? checks.now(route.link()) : checks.fresh(route.link());
        return healthy.chain(link -> readHealthy(mailbox, link, look))
                .ifNoItem()
                .after(config.deadline())
                .recoverWithItem(() -> MailboxFreeBusy.unknown(mailbox, window, UnknownReason.UPSTREAM_UNAVAILABLE))
                .onFailure()
                .recoverWithItem(failure -> MailboxFreeBusy.unknown(mailbox, window, reasonOf(failure)))
                .map(answer -> answer.by(route.kind()));
    }

    /** Cronofy answers 200 for a disconnected or half-read profile too: that is no knowledge. */
    private Uni<MailboxFreeBusy> readHealthy(String mailbox, LinkStatus link, Look look) {
        Window window = look.window();
        return switch (link.health().state()) {
            case DISCONNECTED -> unknown(mailbox, window, UnknownReason.DISCONNECTED);
            case INITIAL_SYNC -> unknown(mailbox, window, UnknownReason.INITIAL_SYNC);
            case UNCHECKED -> unknown(mailbox, window, UnknownReason.UPSTREAM_UNAVAILABLE);
            case HEALTHY ->
                ReadableDays.of(window, config, clock)
                        .map(days -> readChosen(mailbox, link, look, days))
                        .orElseGet(() -> unknown(mailbox, window, UnknownReason.OUTSIDE_WINDOW));
        };
    }

    /** A chosen calendar that is gone would have said something: the others alone are not the whole. */
    private Uni<MailboxFreeBusy> readChosen(String mailbox, LinkStatus link, Look look, ReadableDays days) {
        return choices.of(link)
                .chain(choice -> choice.complete()
                        ? readings.of(link.id(), choice.calendars(), days, look)
                                .map(reading -> known(mailbox, look, days, reading))
                        : unknown(mailbox, look.window(), UnknownReason.CALENDAR_MISSING));
    }

    private static MailboxFreeBusy known(String mailbox, Look look, ReadableDays days, Reading reading) {
        Window window = look.window();
        Stretch covered = window.stretchOf(days.from(), days.to());
        List<BusyItem> items = look.own()
                .map(own -> own.without(mailbox, reading.items(), look.policy()))
                .orElse(reading.items());
        Availability availability = Availability.known(
                window, covered, stretches(items, Meaning.BUSY, look), stretches(items, Meaning.TENTATIVE, look));
        return new MailboxFreeBusy(
                mailbox,
                availability,
                availability.unknown().isEmpty() ? Optional.empty() : Optional.of(UnknownReason.OUTSIDE_WINDOW),
                Optional.empty(),
                Optional.of(reading.asOf()),
                window.stretch().intersection(covered));
    }

    private static List<Stretch> stretches(List<BusyItem> items, Meaning meaning, Look look) {
        Window window = look.window();
        return items.stream()
                .filter(item -> look.policy().of(item) == meaning)
                .flatMap(item -> Stretch.between(start(item.start(), window), start(item.end(), window)).stream())
                .toList();
    }

    /** A day begins, and the day before it ends, at the first moment it has in the zone of the viewer. */
    private static Instant start(BusyItem.When when, Window window) {
        if (when instanceof BusyItem.When.Day day) {
            return window.startOf(day.date());
        }
        return ((BusyItem.When.Moment) when).at();
    }

    private static Uni<MailboxFreeBusy> unknown(String mailbox, Window window, UnknownReason reason) {
        return Uni.createFrom().item(MailboxFreeBusy.unknown(mailbox, window, reason));
    }

    private static UnknownReason reasonOf(Throwable failure) {
        if (failure instanceof CronofyFailure cronofy) {
            return UnknownReason.of(cronofy);
        }
        if (failure instanceof LinkDisconnectedException) {
            return UnknownReason.DISCONNECTED;
        }
        LOG.error("a mailbox could not be read", failure);
        return UnknownReason.UPSTREAM_UNAVAILABLE;
    }
}
