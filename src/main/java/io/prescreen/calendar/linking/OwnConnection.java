package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Ended;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.HealthChecks;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.Revoking;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's own connection: how it is, its calendars, its end. */
@ApplicationScoped
class OwnConnection {

    private record Stored(boolean active, Optional<LinkStatus> link) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final PersonalLinks links;
    private final HealthChecks checks;
    private final ShownHealth health;
    private final Revoking revoking;
    private final Audit audit;

    OwnConnection(
            Tenancy tenancy,
            ActiveModels models,
            PersonalLinks links,
            HealthChecks checks,
            ShownHealth health,
            Revoking revoking,
            Audit audit) {
        this.tenancy = tenancy;
        this.models = models;
        this.links = links;
        this.checks = checks;
        this.health = health;
        this.revoking = revoking;
        this.audit = audit;
    }

    Uni<ConnectionView> of(Caller caller) {
        return stored(caller)
                .chain(stored -> health.of(stored.link()).map(link -> ConnectionView.of(stored.active(), link)));
    }

    /** A link that was just made, with the health that Cronofy tells now. */
    Uni<ConnectionView> justLinked(Purpose purpose, LinkStatus link) {
        return health.of(Optional.of(link)).map(fresh -> ConnectionView.completed(purpose, fresh));
    }

    /** The primary calendar first. */
    Uni<List<Calendar>> calendars(Caller caller) {
        return stored(caller)
                .map(stored -> stored.link()
                        .orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, "Connect to your calendar first.")))
                .chain(checks::fresh)
                .invoke(OwnConnection::requireConnected)
                .chain(link -> tenancy.inTransaction(caller.tenant(), () -> links.calendarsOf(link.id())))
                .onFailure(LinkDisconnectedException.class)
                .transform(ended -> Problem.of(ProblemType.NOT_LINKED, "The calendar was unlinked meanwhile."));
    }

    Uni<Void> unlink(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> links.end(caller.tenant(), caller.self())
                        .call(ended -> audit.record(caller, facts(caller, ended))))
                .chain(ended -> ended.map(one -> revoking.revoke(one.link().id()))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static List<Fact> facts(Caller caller, Optional<Ended> ended) {
        Fact link = Fact.of(Action.LINK_ENDED).person(caller.self());
        Fact delegation = Fact.of(Action.DELEGATION_ENDED).person(caller.self());
        return ended.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(link.mailbox(one.link().mailbox())), delegation.mailboxes(one.delegations())))
                .toList();
    }

    private Uni<Stored> stored(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> models.generationOf(caller.tenant(), Model.BUSINESS_CONNECT)
                .chain(generation -> links.of(caller.tenant(), caller.self())
                        .map(link -> new Stored(generation.isPresent(), link))));
    }

    private static void requireConnected(LinkStatus link) {
        Health health = link.health();
        if (health.state() == Health.State.DISCONNECTED) {
            throw health.relinkUrl()
                    .map(url -> Problem.with(
                            ProblemType.LINK_DISCONNECTED, "The calendar has to be reconnected.", "relinkUrl", url))
                    .orElseGet(() -> Problem.of(ProblemType.LINK_DISCONNECTED, "Link the calendar again."));
        }
    }
}
