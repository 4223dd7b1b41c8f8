package io.prescreen.calendar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What a back end asks for, and what of it was accepted: that is what calendars are to show in the end, and nothing else. */
public final class Bookings implements AutoCloseable {

    private static final String INTERVIEW = "/v1/interviews/{id}";
    private static final Duration LONG = Duration.ofSeconds(60);

    private record Accepted(Booking booking, String etag) {}

    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final Collection<Booking> unanswered = new ConcurrentLinkedQueue<>();
    private final Collection<Booking> givenUp = new ArrayList<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Random chance;
    private int acceptances;

    public Bookings(Random chance) {
        this.chance = chance;
    }

    /** Returns at once. */
    public void ask(Api service, Collection<Booking> wishes) {
        wishes.forEach(wish -> underWay.add(CompletableFuture.runAsync(() -> tryToAsk(service, wish), threads)));
    }

    /** Fails when somebody is refused. */
    public void untilAnswered() {
        underWay.forEach(CompletableFuture::join);
        underWay.clear();
    }

    /** Whoever got no answer asks another instance, in the same words; or never comes back. */
    public void askAgain(Api service) {
        untilAnswered();
        List<Booking> again = new ArrayList<>(unanswered);
        unanswered.clear();
        again.removeIf(wish -> wish.version() == 1 && chance.nextInt(3) == 0 && givenUp.add(wish));
        await().atMost(LONG).until(() -> {
            ask(service, again.stream().filter(wish -> !isAccepted(wish)).toList());
            untilAnswered();
            unanswered.clear();
            return again.stream().allMatch(this::isAccepted);
        });
    }

    /** Wishes that got no answer, or were told to come again. */
    public List<Booking> unanswered() {
        return List.copyOf(unanswered);
    }

    /** It counts as accepted where the service says so. */
    public void settleWhatWasGivenUp(Api service) {
        givenUp.forEach(wish -> {
            Response answer = service.asServiceOf("acme").get(INTERVIEW, wish.id());
            if (answer.statusCode() == 200) {
                accept(wish, answer.header("ETag"));
            } else {
                answer.then().statusCode(404);
            }
        });
    }

    /** The latest versions, cancelled ones too. */
    public List<Booking> latest() {
        return accepted.values().stream().map(Accepted::booking).toList();
    }

    /** Of those that stand, or are to, another one for each kind of change. */
    public List<Booking> changes() {
        List<Booking> known = new ArrayList<>(latest());
        known.removeIf(Booking::cancelled);
        Collections.shuffle(known, chance);
        List<UnaryOperator<Booking>> kinds =
                List.of(Booking::reworded, Booking::movedByAnHour, Booking::handedOver, Booking::cancelledNow);
        return IntStream.range(0, Math.min(kinds.size(), known.size()))
                .mapToObj(i -> kinds.get(i).apply(known.get(i)))
                .toList();
    }

    /** How many calls were answered with a yes. */
    public synchronized int acceptances() {
        return acceptances;
    }

    /** Each is told to be where it is to be in the end. */
    public void requireStates(Api service) {
        latest().forEach(booking -> assertThat(state(service, booking.id()))
                .as(booking.id())
                .isEqualTo(booking.cancelled() ? "cancelled" : "written"));
    }

    public static String state(Api service, String id) {
        return service.asServiceOf("acme")
                .get(INTERVIEW, id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private boolean isAccepted(Booking wish) {
        Accepted known = accepted.get(wish.id());
        return known != null && known.booking().equals(wish);
    }

    /** Cut off, or told to come again: not answered. */
    private void tryToAsk(Api service, Booking wish) {
        try {
            Response answer = ask(service, wish);
            if (answer.statusCode() == 503) {
                unanswered.add(wish);
            } else {
                answer.then().statusCode(lessThan(300));
                accept(wish, answer.header("ETag"));
            }
        } catch (Exception failed) {
            if (!(failed instanceof IOException)) {
                throw failed;
            }
            unanswered.add(wish);
        }
    }

    private synchronized void accept(Booking wish, String etag) {
        accepted.put(wish.id(), new Accepted(wish, etag));
        acceptances++;
    }

    private Response ask(Api service, Booking wish) {
        RequestSpecification request = service.asServiceOf("acme");
        if (wish.cancelled()) {
            return request.delete(INTERVIEW, wish.id());
        }
        Accepted before = accepted.get(wish.id());
        return (before == null ? request : request.header("If-Match", before.etag()))
                .body(wish.body())
                .put(INTERVIEW, wish.id());
    }
}
