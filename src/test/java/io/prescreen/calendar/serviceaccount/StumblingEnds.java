package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.link.WhenGrantedEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A removal that dies while it ends a certain hundred, once: what is not yet committed is undone, as in a kill. */
@ApplicationScoped
class StumblingEnds implements WhenGrantedEnds {

    private static final AtomicInteger LEFT = new AtomicInteger();

    /** @param number counts from one */
    static void atTransaction(int number) {
        LEFT.set(number);
    }

    static boolean hasHappened() {
        return LEFT.get() == 0;
    }

    @Override
    public Uni<Void> ended(RowId serviceAccount, List<String> mailboxes) {
        if (LEFT.getAndUpdate(left -> Math.max(left - 1, 0)) == 1) {
            throw new IllegalStateException("killed after " + mailboxes.size());
        }
        return Uni.createFrom().voidItem();
    }
}
