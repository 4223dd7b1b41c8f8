package io.prescreen.calendar.delegation;

import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether and how a caller reaches others' calendars. The first look at a colleague begins a request and is answered
 * {@link Obstacle#PENDING}; the request is in the database before that is said, and asked in the background.
 */
@ApplicationScoped
public class Reaching {

    private final Tenancy tenancy;
    private final LookingUp lookingUp;
    private final BeginningLooks beginning;
    private final DelegationConfig config;
    private final Clock clock;

    Reaching(Tenancy tenancy, LookingUp lookingUp, BeginningLooks beginning, DelegationConfig config, Clock clock) {
        this.tenancy = tenancy;
        this.lookingUp = lookingUp;
        this.beginning = beginning;
        this.config = config;
        this.clock = clock;
    }

    /** One for each target, in their order. Outside of transactions. Trouble of Cronofy's makes nothing fail. */
    public Uni<List<Reach>> of(Caller caller, List<Target> targets) {
        return tenancy.inTransaction(caller.tenant(), () -> lookingUp.lookUp(caller, targets))
                .chain(known -> of(caller, targets, Judging.looks(known, config.refusalStandsFor(), clock)));
    }

    /** Those of the mailboxes, in lower case, that the caller has a route to which works. Begins nothing. */
    public Uni<Set<String>> reachable(Caller caller, Collection<String> mailboxes) {
        List<Target> targets = mailboxes.stream().map(Target::of).toList();
        return targets.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : tenancy.inTransaction(caller.tenant(), () -> lookingUp.lookUp(caller, targets, List.of()))
                        .map(known -> Judging.looks(known, config.refusalStandsFor(), clock))
                        .map(judging -> targets.stream()
                                .filter(target -> isReached(judging.judge(target)))
                                .flatMap(target -> target.mailbox().stream())
                                .collect(Collectors.toSet()));
    }

    private static boolean isReached(Verdict verdict) {
        return verdict instanceof Verdict.Decided decided
                && decided.reach().routes().stream()
                        .anyMatch(route -> route.link().health().state() != Health.State.DISCONNECTED);
    }

    private Uni<List<Reach>> of(Caller caller, List<Target> targets, Judging judging) {
        Map<Target, Reach> decided = new HashMap<>();
        Map<Target, Verdict.Begin> begin = new HashMap<>();
        for (Target target : targets) {
            Verdict verdict = judging.judge(target);
            if (verdict instanceof Verdict.Decided made) {
                decided.put(target, made.reach());
            } else if (verdict instanceof Verdict.Begin wanted) {
                begin.put(target, wanted);
            }
        }
        return beginning.begin(caller, List.copyOf(begin.values()), false).map(begun -> {
            decided.putAll(begun);
            return targets.stream().map(decided::get).toList();
        });
    }
}
