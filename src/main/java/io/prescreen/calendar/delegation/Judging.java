package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides from what is known what a caller may have: everything about visibility is here, and nothing else. */
final class Judging {

    private final Known known;
    private final boolean wished;
    private final Duration refusalStandsFor;
    private final Clock clock;

    private Judging(Known known, boolean wished, Duration refusalStandsFor, Clock clock) {
        this.known = known;
        this.wished = wished;
        this.refusalStandsFor = refusalStandsFor;
        this.clock = clock;
    }

    /** What was refused stays so for a while. */
    static Judging looks(Known known, Duration refusalStandsFor, Clock clock) {
        return new Judging(known, false, refusalStandsFor, clock);
    }

    /** Somebody wishes it by name: what was refused, or does not work, is asked for again. */
    static Judging wishes(Known known, Clock clock) {
        return new Judging(known, true, Duration.ZERO, clock);
    }

    Verdict judge(Target target) {
        if (known.active().isEmpty()) {
            return none(target, Obstacle.INACTIVE);
        }
        Optional<String> mailbox = known.mailboxOf(target);
        if (mailbox.isEmpty()) {
            return none(target, Obstacle.NOT_LINKED);
        }
        List<Route> routes = known.routes().getOrDefault(mailbox.get(), List.of());
        List<Route> open = routes.stream()
                .filter(route -> isOpen(route, target, mailbox.get()))
                .toList();
        Verdict.Decided reached = new Verdict.Decided(Reach.by(target, mailbox.get(), open));
        if (open.stream().anyMatch(Judging::works)) {
            return reached;
        }
        if (known.standingOf(target, mailbox.get()) == Standing.QUARANTINED || open.size() < routes.size()) {
            return open.isEmpty()
                    ? none(target, routes.isEmpty() ? Obstacle.NOT_LINKED : Obstacle.QUARANTINED)
                    : reached;
        }
        Verdict without = withoutRoute(target, mailbox.get());
        return open.isEmpty() || wished && without instanceof Verdict.Begin ? without : reached;
    }

    private static boolean works(Route route) {
        return route.link().health().state() != Health.State.DISCONNECTED;
    }

    /** A quarantined mailbox is reached by its owner alone, and not as if somebody else's; rooms only in confirmed domains. */
    private boolean isOpen(Route route, Target target, String mailbox) {
        if (route.kind() == Route.Kind.PERSONAL_LINK) {
            return target.person().isEmpty()
                    || target.person().equals(known.caller())
                    || known.standingOf(target, mailbox) == Standing.CONFIRMED;
        }
        return switch (known.standingOf(target, mailbox)) {
            case CONFIRMED -> true;
            case QUARANTINED -> false;
            case UNLISTED -> route.link().kind() != LinkKind.DELEGATION || known.isUnclaimed(mailbox);
        };
    }

    private Verdict withoutRoute(Target target, String mailbox) {
        boolean confirmed = known.standingOf(target, mailbox) == Standing.CONFIRMED;
        boolean possible = confirmed || known.isUnclaimed(mailbox);
        List<LinkStatus> askable = new ArrayList<>();
        List<Obstacle> met = new ArrayList<>();
        for (LinkStatus grantor : known.grantors()) {
            Optional<Obstacle> obstacle = obstacle(grantor, mailbox, confirmed);
            obstacle.ifPresentOrElse(met::add, () -> askable.add(grantor));
        }
        Optional<Obstacle> enrolling =
                Optional.ofNullable(known.enrolling().get(mailbox)).filter(any -> possible);
        if (met.contains(Obstacle.PENDING) || !wished && isPending(enrolling)) {
            return none(target, Obstacle.PENDING);
        }
        Obstacle otherwise = Stream.concat(met.stream(), enrolling.stream())
                .filter(one -> one != Obstacle.NOT_LINKED)
                .findFirst()
                .orElse(Obstacle.NOT_LINKED);
        return askable.isEmpty() || !possible
                ? none(target, otherwise)
                : new Verdict.Begin(target, mailbox, askable, !confirmed && !known.isResource(mailbox), otherwise);
    }

    /** The service account will reach it soon: no look needs to ask as well. */
    private static boolean isPending(Optional<Obstacle> enrolling) {
        return enrolling.filter(Obstacle.PENDING::equals).isPresent();
    }

    /**
     * Empty when it can be asked through this link. Nothing is asked through a broken one, not even what has been begun;
     * it says nothing of mailboxes that nobody knows.
     */
    private Optional<Obstacle> obstacle(LinkStatus grantor, String mailbox, boolean confirmed) {
        boolean broken = grantor.health().state() == Health.State.DISCONNECTED;
        Optional<Request> request = known.request(grantor, mailbox);
        if (broken && request.filter(one -> one.state.isToBeAsked()).isPresent()) {
            return Optional.of(Obstacle.DISCONNECTED);
        }
        Optional<Obstacle> answered = request.flatMap(one -> obstacle(one, grantor));
        return answered.isPresent() || !broken
                ? answered
                : Optional.of(confirmed ? Obstacle.DISCONNECTED : Obstacle.NOT_LINKED);
    }

    private Optional<Obstacle> obstacle(Request request, LinkStatus grantor) {
        return switch (request.state) {
            case ASKING, PENDING, ANSWERED -> Optional.of(Obstacle.PENDING);
            case REFUSED ->
                wished
                                || request.isOutdatedBy(grantor.linkedAt())
                                || request.answeredAt.isBefore(
                                        Instant.now(clock).minus(refusalStandsFor))
                        ? Optional.empty()
                        : Optional.of(Obstacle.REFUSED);
            case QUARANTINED -> wished ? Optional.empty() : Optional.of(Obstacle.QUARANTINED);
            // its link has ended since, or does not work
            case GRANTED -> Optional.empty();
        };
    }

    private static Verdict none(Target target, Obstacle why) {
        return new Verdict.Decided(Reach.none(target, why));
    }
}
