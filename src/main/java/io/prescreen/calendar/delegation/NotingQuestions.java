package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Writes down that Cronofy was asked, or could not be. It may have answered before: then that is what counts. */
@ApplicationScoped
class NotingQuestions {

    private static final Logger LOG = Logger.getLogger(NotingQuestions.class);

    private final Tenancy tenancy;
    private final Requests requests;
    private final Outcomes outcomes;
    private final DelegationConfig config;
    private final Clock clock;

    NotingQuestions(Tenancy tenancy, Requests requests, Outcomes outcomes, DelegationConfig config, Clock clock) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> asked(List<Question> questions) {
        return note(questions, request -> {
            request.putOff(Instant.now(clock), config.askAgainAfter(), config.askAgainAtLeastEvery());
            request.state = Request.State.PENDING;
        });
    }

    /** What service accounts ask for is not claimed until they work again, and then soon. */
    Uni<Void> disconnected(List<Question> questions) {
        return note(
                questions,
                request -> putOff(
                        request,
                        request.model == Model.ENTERPRISE_CONNECT
                                ? config.exchangeAgainAfter()
                                : config.askAgainAfter()));
    }

    /** Repeating does not help where Cronofy refuses the question itself: somebody has to wish it. */
    Uni<Void> failed(List<Question> questions, CronofyFailure failure) {
        return switch (failure.reason()) {
            case FORBIDDEN, NOT_FOUND, INVALID -> refused(questions, failure);
            // it was not asked: that Cronofy takes its time to answer is another matter
            case RATE_LIMITED, UNAVAILABLE -> putOff(questions, config.waitAfter(failure), failure);
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, LOCKED, MALFORMED ->
                putOff(questions, config.askAgainAfter(), failure);
        };
    }

    private Uni<Void> refused(List<Question> questions, CronofyFailure failure) {
        Instant now = Instant.now(clock);
        return tenancy.inTransaction(
                questions.get(0).request().tenantId(), () -> awaited(questions).chain(found -> {
                    found.forEach(request ->
                            request.refused(Request.REJECTED, failure.reason().name(), failure.getMessage(), now));
                    return outcomes.refused(found);
                }));
    }

    private Uni<Void> putOff(List<Question> questions, Duration wait, CronofyFailure failure) {
        LOG.warnf(
                "%d requests are put off, first %s: %s",
                questions.size(), questions.get(0).request().id(), failure.getMessage());
        return note(questions, request -> putOff(request, wait));
    }

    private void putOff(Request request, Duration wait) {
        request.putOff(Instant.now(clock), wait, config.askAgainAtLeastEvery());
    }

    private Uni<Void> note(List<Question> questions, Consumer<Request> outcome) {
        return tenancy.inTransaction(
                questions.get(0).request().tenantId(),
                () -> awaited(questions).invoke(found -> found.forEach(outcome)).replaceWithVoid());
    }

    private Uni<List<Request>> awaited(List<Question> questions) {
        Map<?, Integer> numbers = questions.stream().collect(Collectors.toMap(Question::request, Question::number));
        return requests.locked(questions.stream().map(Question::request).toList())
                .map(found -> found.stream()
                        .filter(request -> request.state.isToBeAsked() && request.attempts == numbers.get(request.id))
                        .toList());
    }
}
