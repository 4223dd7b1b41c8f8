package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.WritingRoute;
import io.prescreen.calendar.link.WritingRoute.Open;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The next step of an interview on its way into calendars: what must go, goes first; then what is to be is sent; then it
 * is read back. Each step ends with what it brought and when the next one is due; none waits.
 */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    private final TakingJobs jobs;
    private final Calendars calendars;
    private final RemovingEvents removing;
    private final SendingEvents sending;
    private final ReadingBack readingBack;
    private final ReadingAnswers answers;
    private final Settling settling;

    Delivering(
            TakingJobs jobs,
            Calendars calendars,
            RemovingEvents removing,
            SendingEvents sending,
            ReadingBack readingBack,
            ReadingAnswers answers,
            Settling settling) {
        this.jobs = jobs;
        this.calendars = calendars;
        this.removing = removing;
        this.sending = sending;
        this.readingBack = readingBack;
        this.answers = answers;
        this.settling = settling;
    }

    Uni<Void> deliver(List<RowId> claimed) {
        return jobs.take(claimed.get(0))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .deferred(() -> step(found.get()))
                                .onFailure()
                                .recoverWithUni(failure -> setBack(found.get(), failure)));
    }

    private Uni<Void> step(Job job) {
        if (job.isSettled()) {
            return answers.read(job);
        }
        if (job.over() && job.isUnsent()) {
            return settling.over(job);
        }
        return job.wanted().isEmpty() ? withdraw(job) : bring(job);
    }

    private Uni<Void> withdraw(Job job) {
        List<Standing> unwanted = job.unwanted(Optional.empty());
        return unwanted.isEmpty() ? settling.cancelled(job) : removing.remove(job, unwanted);
    }

    private Uni<Void> bring(Job job) {
        return calendars.of(job.id().tenantId(), job.organiser()).chain(route -> {
            if (route instanceof WritingRoute.Closed closed) {
                throw CalendarClosedException.because(closed.reason());
            }
            return bring(job, (Open) route);
        });
    }

    private Uni<Void> bring(Job job, Open route) {
        List<Standing> unwanted = job.unwanted(Optional.of(route.calendar()));
        if (!unwanted.isEmpty()) {
            return removing.remove(job, unwanted);
        }
        return job.unsent(route.calendar()).isEmpty() ? readingBack.read(job, route) : sending.send(job, route);
    }

    private Uni<Void> setBack(Job job, Throwable failure) {
        Setback setback = Setback.of(failure);
        if (setback instanceof Setback.Wait) {
            LOG.warnf("interview %s is tried again: %s", job.id().id(), wordsOf(failure));
        }
        return settling.setBack(job, setback);
    }

    /** What others say may quote what they were given. */
    static String wordsOf(Throwable failure) {
        return failure instanceof CronofyFailure cronofy
                ? cronofy.getMessage()
                : failure.getClass().getSimpleName();
    }
}
