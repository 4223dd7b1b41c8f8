package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody asks for a mailbox by name: also again after a refusal, or when what there is does not work any more. */
@ApplicationScoped
class Wishing {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final LookingUp lookingUp;
    private final PrimaryLinks primary;
    private final BeginningLooks beginning;
    private final Clock clock;

    Wishing(
            Tenancy tenancy,
            ActiveModels models,
            LookingUp lookingUp,
            PrimaryLinks primary,
            BeginningLooks beginning,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.lookingUp = lookingUp;
        this.primary = primary;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** Through the caller's own link, or else the tenant's. */
    Uni<Reach> wish(Caller caller, String mailbox) {
        return wish(caller, caller, mailbox, () -> lookingUp.grantors(caller), "Connect to your calendar first.");
    }

    /** Through the general primary account, however the administrator reaches the mailbox themselves. */
    Uni<Reach> wishForAll(Caller administrator, String mailbox) {
        return wish(
                administrator,
                new Caller(administrator.tenant(), Optional.empty(), Optional.empty(), true, Optional.empty()),
                mailbox,
                () -> primary.of(administrator.tenant())
                        .map(found -> found.stream().toList()),
                "There is no general primary account.");
    }

    /** @param looking whose routes decide whether there is anything to ask */
    private Uni<Reach> wish(
            Caller caller, Caller looking, String mailbox, Supplier<Uni<List<LinkStatus>>> through, String otherwise) {
        Target target = Target.of(mailbox);
        return tenancy.inTransaction(caller.tenant(), () -> models.requireActive(
                                caller.tenant(), Model.BUSINESS_CONNECT)
                        .chain(through::get)
                        .chain(grantors -> lookingUp.lookUp(looking, List.of(target), required(grantors, otherwise))))
                .chain(known -> carryOut(caller, Judging.wishes(known, clock).judge(target)))
                .map(Wishing::accepted);
    }

    private static List<LinkStatus> required(List<LinkStatus> grantors, String otherwise) {
        return Optional.of(grantors)
                .filter(some -> !some.isEmpty())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, otherwise));
    }

    private Uni<Reach> carryOut(Caller caller, Verdict verdict) {
        return verdict instanceof Verdict.Begin wanted
                ? beginning.begin(caller, List.of(wanted), true).map(begun -> begun.get(wanted.target()))
                : Uni.createFrom().item(((Verdict.Decided) verdict).reach());
    }

    private static Reach accepted(Reach reach) {
        reach.obstacle().ifPresent(why -> {
            switch (why) {
                case NOT_LINKED -> throw Problem.of(ProblemType.NOT_FOUND, "There is no such mailbox to ask for.");
                case RATE_LIMITED ->
                    throw Problem.retryAfter(
                            ProblemType.DELEGATION_LIMIT_REACHED, "That was enough for an hour.", HOUR);
                case DISCONNECTED ->
                    throw Problem.of(ProblemType.LINK_DISCONNECTED, "The link to ask through has to be renewed.");
                case INACTIVE -> throw Problem.of(ProblemType.INTEGRATION_INACTIVE, "It was switched off meanwhile.");
                case PENDING, REFUSED, QUARANTINED -> {}
            }
        });
        return reach;
    }
}
