package io.prescreen.calendar.availability;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Nobody is told somebody's times unless it is written down who asked: after reading, before answering. */
@ApplicationScoped
public class RecordingLooks {

    private static final Logger LOG = Logger.getLogger(RecordingLooks.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Tenancy tenancy;
    private final Audit audit;

    RecordingLooks(Tenancy tenancy, Audit audit) {
        this.tenancy = tenancy;
        this.audit = audit;
    }

    /**
     * The answers, once there is a fact for each mailbox whose times are in them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when that cannot be stored
     */
    public Uni<List<MailboxFreeBusy>> recorded(Caller caller, Window window, List<MailboxFreeBusy> answers) {
        List<Fact> looks = looks(caller, window, answers);
        if (looks.isEmpty()) {
            return Uni.createFrom().item(answers);
        }
        return tenancy.inTransaction(caller.tenant(), () -> audit.record(caller, looks))
                .onFailure()
                .invoke(failure -> LOG.error("a look cannot be recorded, so it is not answered", failure))
                .onFailure()
                .transform(failure ->
                        Problem.retryAfter(ProblemType.TEMPORARILY_UNAVAILABLE, "The look cannot be recorded.", WAIT))
                .replaceWith(answers);
    }

    private static List<Fact> looks(Caller caller, Window window, List<MailboxFreeBusy> answers) {
        Collection<MailboxFreeBusy> told = answers.stream()
                .filter(answer -> answer.asOf().isPresent())
                .collect(Collectors.toMap(
                        answer -> answer.mailbox().toLowerCase(Locale.ROOT), Function.identity(), (one, same) -> one))
                .values();
        return told.stream().map(answer -> look(caller, window, answer)).toList();
    }

    private static Fact look(Caller caller, Window window, MailboxFreeBusy answer) {
        Fact look = Fact.of(Action.AVAILABILITY_READ)
                .mailbox(answer.mailbox())
                .with(Map.of("from", window.from().toString(), "to", window.to().toString()));
        Fact routed = answer.route().map(look::route).orElse(look);
        boolean own = answer.route().filter(Route.Kind.PERSONAL_LINK::equals).isPresent();
        return own ? caller.person().map(routed::person).orElse(routed) : routed;
    }
}
