package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ServiceAccountRequestEntry;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks Cronofy for mailboxes through a service account, as many in one call as it takes. */
@ApplicationScoped
class AskingByServiceAccount {

    /** Cronofy refuses a longer list. */
    static final int MOST = 50;

    private final TakingQuestions taking;
    private final NotingQuestions noting;
    private final LinkUse use;
    private final Cronofy cronofy;

    AskingByServiceAccount(TakingQuestions taking, NotingQuestions noting, LinkUse use, Cronofy cronofy) {
        this.taking = taking;
        this.noting = noting;
        this.use = use;
        this.cronofy = cronofy;
    }

    /** @param claimed for the same purpose, through one service account */
    Uni<Void> ask(List<RowId> claimed) {
        return taking.take(claimed, true).chain(this::call);
    }

    private Uni<Void> call(List<Question> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return use.withToken(
                        laneOf(questions.get(0).purpose()),
                        questions.get(0).grantor(),
                        (turn, token) -> cronofy.requestAuthorizations(turn, token, entries(questions)))
                .chain(() -> noting.asked(questions))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithUni(broken -> noting.disconnected(questions))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure -> failed(questions, failure));
    }

    /** One that Cronofy does not take must not keep the others from being asked: half of them at a time. */
    private Uni<Void> failed(List<Question> questions, CronofyFailure failure) {
        if (failure.reason() != CronofyFailure.Reason.INVALID || questions.size() == 1) {
            return noting.failed(questions, failure);
        }
        int half = questions.size() / 2;
        return callAgain(questions.subList(0, half)).chain(() -> callAgain(questions.subList(half, questions.size())));
    }

    /** All these calls together take longer than one. */
    private Uni<Void> callAgain(List<Question> questions) {
        return taking.keep(questions).chain(this::call);
    }

    private static Lane laneOf(Request.Purpose purpose) {
        return purpose == Request.Purpose.PROBE ? Lane.PROBE : Lane.ENROLMENT;
    }

    private static List<ServiceAccountRequestEntry> entries(List<Question> questions) {
        return questions.stream()
                .map(question -> new ServiceAccountRequestEntry(question.mailbox(), question.callbackAddress()))
                .toList();
    }
}
