package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.AccessibleCalendar;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.Routes;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom a person can look at: those they reach, those they asked for, and those whom their calendar service lists. */
@ApplicationScoped
class Colleagues {

    /** @param complete false: there are more, or the calendar service could not be asked */
    record Listed(List<ColleagueView> colleagues, boolean complete) {}

    private record Start(Optional<LinkStatus> own, Set<String> mailboxes) {}

    private static final int MOST = 500;

    /** To notice that there are more, even without the caller's own. */
    private static final int ENOUGH = MOST + 2;

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final PersonalLinks links;
    private final Routes routes;
    private final Requests requests;
    private final LookingUp lookingUp;
    private final AccessibleCalendars accessible;
    private final DelegationConfig config;
    private final Clock clock;

    Colleagues(
            Tenancy tenancy,
            ActiveModels models,
            PersonalLinks links,
            Routes routes,
            Requests requests,
            LookingUp lookingUp,
            AccessibleCalendars accessible,
            DelegationConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.links = links;
        this.routes = routes;
        this.requests = requests;
        this.lookingUp = lookingUp;
        this.accessible = accessible;
        this.config = config;
        this.clock = clock;
    }

    Uni<Listed> of(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> start(caller))
                .chain(start -> listed(start.own()).chain(listed -> of(caller, start, listed)));
    }

    private Uni<Start> start(Caller caller) {
        return models.generations(caller.tenant())
                .invoke(Colleagues::requireAny)
                .chain(active -> own(caller, active))
                .chain(own -> routes.all(caller, "", ENOUGH)
                        .chain(reached -> asked(own).map(asked -> {
                            Set<String> mailboxes = new TreeSet<>(reached.keySet());
                            mailboxes.addAll(asked);
                            return new Start(own, mailboxes);
                        })));
    }

    private static void requireAny(Map<Model, Integer> active) {
        if (active.isEmpty()) {
            throw Problem.of(
                    ProblemType.INTEGRATION_INACTIVE, "An administrator has to activate the integration first.");
        }
    }

    private Uni<Optional<LinkStatus>> own(Caller caller, Map<Model, Integer> active) {
        return active.containsKey(Model.BUSINESS_CONNECT)
                ? links.of(caller.tenant(), caller.self())
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<List<String>> asked(Optional<LinkStatus> own) {
        return own.map(link -> requests.through(link.id(), ENOUGH))
                .orElse(Uni.createFrom().item(List.of()))
                .map(found -> found.stream().map(request -> request.mailbox).toList());
    }

    /** Empty when it could not be asked. Without a link there is nothing to ask. */
    private Uni<Optional<List<AccessibleCalendar>>> listed(Optional<LinkStatus> own) {
        return own.map(link -> accessible
                        .of(link.id())
                        .map(Optional::of)
                        .onFailure(AccessibleCalendars::isTroubleOfCronofy)
                        .recoverWithItem(Optional.empty()))
                .orElse(Uni.createFrom().item(Optional.of(List.of())));
    }

    private Uni<Listed> of(Caller caller, Start start, Optional<List<AccessibleCalendar>> listed) {
        Map<String, AccessibleCalendar> byMailbox = listed.orElse(List.of()).stream()
                .collect(Collectors.toMap(AccessibleCalendar::mailbox, Function.identity(), (one, same) -> one));
        Set<String> all = new TreeSet<>(start.mailboxes());
        all.addAll(byMailbox.keySet());
        start.own().ifPresent(link -> all.remove(link.mailbox()));
        List<Target> targets = all.stream().limit(MOST).map(Target::of).toList();
        return tenancy.inTransaction(caller.tenant(), () -> lookingUp.lookUp(caller, targets))
                .map(known -> Judging.looks(known, config.refusalStandsFor(), clock))
                .map(judging -> new Listed(
                        targets.stream()
                                .map(target -> view(target, judging, byMailbox))
                                .toList(),
                        listed.isPresent() && all.size() <= MOST));
    }

    private static ColleagueView view(Target target, Judging judging, Map<String, AccessibleCalendar> listed) {
        String mailbox = target.mailbox().orElseThrow();
        return ColleagueView.of(mailbox, judging.judge(target), Optional.ofNullable(listed.get(mailbox)));
    }
}
