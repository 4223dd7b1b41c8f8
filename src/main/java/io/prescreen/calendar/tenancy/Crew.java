package io.prescreen.calendar.tenancy;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Works off what is due as long as something is: some hands, each of which claims the next piece when it is done with one.
 * One hand looks, and calls the next when it finds something: where nothing is due, PostgreSQL is asked once. Whoever has
 * made something due wakes them; a schedule does so for what others made due, and what could not be done.
 */
public final class Crew {

    private static final Logger LOG = Logger.getLogger(Crew.class);

    private final Tenancy tenancy;
    private final UnderWay underWay;
    private final Vertx vertx;
    private final TenantQuestion.DueWork question;
    private final int hands;
    private final Function<List<RowId>, Uni<Void>> work;
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicLong woken = new AtomicLong();

    Crew(
            Tenancy tenancy,
            UnderWay underWay,
            Vertx vertx,
            TenantQuestion.DueWork question,
            int hands,
            Function<List<RowId>, Uni<Void>> work) {
        this.tenancy = tenancy;
        this.underWay = underWay;
        this.vertx = vertx;
        this.question = question;
        this.hands = hands;
        this.work = work;
    }

    /** One more hand, unless all are at work: then the next one that is done finds what is due. */
    public void wake() {
        woken.incrementAndGet();
        callAnother();
    }

    private void callAnother() {
        if (!underWay.isEnding() && atWork.getAndUpdate(now -> Math.min(now + 1, hands)) < hands) {
            // neither tenant nor trace of whoever wakes it: it goes on when that has long ended
            Context root = VertxContext.getRootContext(vertx.getOrCreateContext());
            Context own = VertxContext.createNewDuplicatedContext(root);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> underWay.counted(this::untilNothingIsDue)
                    .onTermination()
                    .invoke(atWork::decrementAndGet)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.errorf(failure, "%s fails", question.function())));
        }
    }

    private Uni<Void> untilNothingIsDue() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(Boolean::booleanValue)
                .onItem()
                .ignoreAsUni();
    }

    /** False when nothing is due, and nobody has said otherwise since. */
    private Uni<Boolean> next() {
        long before = woken.get();
        if (underWay.isEnding()) {
            return Uni.createFrom().item(false);
        }
        return tenancy.claim(question).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().item(() -> woken.get() != before);
            }
            callAnother();
            return done(due).replaceWith(true);
        });
    }

    /** Wherever the work ends, the hand goes on where it was. */
    private Uni<Void> done(List<RowId> due) {
        return OnCallerContext.of(Uni.createFrom().deferred(() -> work.apply(due)))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure, "%s: %s fails", question.function(), due.get(0).id()))
                .onFailure()
                .recoverWithNull();
    }
}
