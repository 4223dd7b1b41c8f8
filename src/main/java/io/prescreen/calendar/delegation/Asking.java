package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.DelegationRequest;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks Cronofy for mailboxes through people's links and the general primary account, one by one. */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    static final int AT_ONCE = 4;

    private final Backlog backlog;
    private final TakingQuestions taking;
    private final NotingQuestions noting;
    private final LinkUse use;
    private final Cronofy cronofy;

    Asking(Backlog backlog, TakingQuestions taking, NotingQuestions noting, LinkUse use, Cronofy cronofy) {
        this.backlog = backlog;
        this.taking = taking;
        this.noting = noting;
        this.use = use;
        this.cronofy = cronofy;
    }

    /**
     * What has just been begun, in the background: nobody waits for it, and what fails is tried again later. A few at a
     * time: the calls per second are those of all tenants together.
     */
    void soon(List<RowId> begun) {
        backlog.each(begun, "a request for a mailbox", AT_ONCE, request -> ask(request, false))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("requests fail", failure));
    }

    /** What was claimed. */
    Uni<Void> ask(RowId claimed) {
        return ask(claimed, true);
    }

    private Uni<Void> ask(RowId request, boolean claimed) {
        return taking.take(List.of(request), claimed)
                .chain(taken -> taken.isEmpty() ? Uni.createFrom().voidItem() : call(taken));
    }

    private Uni<Void> call(List<Question> one) {
        Question question = one.get(0);
        return use.withProfile(
                        Lane.WRITING,
                        question.grantor(),
                        (turn, token, profile) -> cronofy.requestDelegation(
                                turn,
                                token,
                                new DelegationRequest(profile, question.mailbox(), question.callbackAddress())))
                .chain(() -> noting.asked(one))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithUni(broken -> noting.disconnected(one))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure -> noting.failed(one, failure));
    }
}
