package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.link.Routes;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is busy when: every mailbox asked for is answered, side by side. */
@ApplicationScoped
class QueryingFreeBusy {

    /** @param active whether any model is, and so any route exists */
    private record Reachable(boolean active, Map<String, List<Route>> routes) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Routes routes;
    private final ReadingMailbox reading;
    private final RecordingLooks looks;

    QueryingFreeBusy(
            Tenancy tenancy, ActiveModels models, Routes routes, ReadingMailbox reading, RecordingLooks looks) {
        this.tenancy = tenancy;
        this.models = models;
        this.routes = routes;
        this.reading = reading;
        this.looks = looks;
    }

    /** In the order asked and spelled as asked; what differs in case alone is one mailbox, and is read once. */
    Uni<List<MailboxFreeBusy>> query(Caller caller, List<String> mailboxes, Window window, boolean fresh) {
        return tenancy.inTransaction(caller.tenant(), () -> reachable(caller, mailboxes))
                .chain(reachable -> {
                    Map<String, Uni<MailboxFreeBusy>> answers = new HashMap<>();
                    List<Uni<MailboxFreeBusy>> inOrder = mailboxes.stream()
                            .map(asked -> answers.computeIfAbsent(asked.toLowerCase(Locale.ROOT), mailbox -> answer(
                                                    mailbox, reachable, window, fresh)
                                            .memoize()
                                            .indefinitely())
                                    .map(answer -> answer.spelled(asked)))
                            .toList();
                    return Uni.join().all(inOrder).andFailFast();
                })
                .chain(answers -> looks.recorded(caller, window, answers));
    }

    private Uni<Reachable> reachable(Caller caller, List<String> mailboxes) {
        return models.generationOf(caller.tenant(), Model.BUSINESS_CONNECT)
                .chain(generation ->
                        routes.to(caller, mailboxes).map(found -> new Reachable(generation.isPresent(), found)));
    }

    private Uni<MailboxFreeBusy> answer(String mailbox, Reachable reachable, Window window, boolean fresh) {
        if (!reachable.active()) {
            return Uni.createFrom().item(MailboxFreeBusy.unknown(mailbox, window, UnknownReason.INACTIVE));
        }
        return reachable.routes().get(mailbox).stream()
                .findFirst()
                .map(best -> reading.read(mailbox, best, window, fresh))
                .orElseGet(() ->
                        Uni.createFrom().item(MailboxFreeBusy.unknown(mailbox, window, UnknownReason.NOT_LINKED)));
    }
}
