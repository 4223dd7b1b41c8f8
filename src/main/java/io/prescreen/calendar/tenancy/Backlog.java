package io.prescreen.calendar.tenancy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Works off what is due, of whatever tenant. What fails is logged, stays for later, and stops nothing else. Nothing is
 * claimed any more when the service is told to end.
 */
@ApplicationScoped
public class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    private final Tenancy tenancy;
    private final UnderWay underWay;
    private final Vertx vertx;

    Backlog(Tenancy tenancy, UnderWay underWay, Vertx vertx) {
        this.tenancy = tenancy;
        this.underWay = underWay;
        this.vertx = vertx;
    }

    /**
     * Works off as long as something is due, and not only once.
     *
     * @param question claims one piece
     * @param hands so many pieces at a time
     */
    public Crew crew(TenantQuestion.DueWork question, int hands, Function<List<RowId>, Uni<Void>> work) {
        return new Crew(tenancy, underWay, vertx, question, hands, work);
    }

    /** One after another. How many were claimed: as many as the question allows, and there may be more. */
    public Uni<Integer> workOff(TenantQuestion.DueWork question, Function<RowId, Uni<Void>> work) {
        return workOff(question, 1, work);
    }

    /** So many at a time. */
    public Uni<Integer> workOff(TenantQuestion.DueWork question, int atOnce, Function<RowId, Uni<Void>> work) {
        return underWay.counted(() -> underWay.isEnding()
                ? Uni.createFrom().item(0)
                : tenancy.claim(question)
                        .call(due -> each(due, question.function(), atOnce, work))
                        .map(List::size));
    }

    /** What somebody holds already. @param what it is, for the log */
    public Uni<Void> each(List<RowId> held, String what, int atOnce, Function<RowId, Uni<Void>> work) {
        return underWay.counted(() -> Multi.createFrom()
                .iterable(held)
                .onItem()
                .transformToUni(id -> Uni.createFrom()
                        .deferred(() -> work.apply(id))
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "%s: %s fails", what, id.id()))
                        .onFailure()
                        .recoverWithNull())
                .merge(atOnce)
                .collect()
                .asList()
                .replaceWithVoid());
    }
}
