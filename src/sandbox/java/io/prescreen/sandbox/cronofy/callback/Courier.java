package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.cronofy.callback.Callback.Attempt;
import io.prescreen.sandbox.cronofy.callback.Callback.Phase;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Carries callbacks to applications, again and again until they are accepted. */
final class Courier {

    private final Vertx vertx;
    private final HttpClient http;
    private final Clock clock;

    Courier(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient();
        this.clock = clock;
    }

    /** Succeeds after the first attempt, however that ended. */
    Future<?> carry(Callback callback, List<String> secrets, Delivery delivery) {
        return attempt(callback, secrets, delivery, 1);
    }

    private Future<?> attempt(Callback callback, List<String> secrets, Delivery delivery, int number) {
        return post(callback, secrets, delivery).onSuccess(attempt -> {
            callback.attempted(attempt);
            if (attempt.isAccepted()) {
                callback.is(Phase.DELIVERED);
            } else if (number == delivery.attempts()) {
                callback.is(Phase.FAILED);
            } else {
                vertx.setTimer(delivery.pauseAfter(number), timer -> again(callback, secrets, delivery, number + 1));
            }
        });
    }

    private void again(Callback callback, List<String> secrets, Delivery delivery, int number) {
        if (!callback.isForgotten()) {
            attempt(callback, secrets, delivery, number);
        }
    }

    /** Never fails: what goes wrong is told in the attempt. */
    private Future<Attempt> post(Callback callback, List<String> secrets, Delivery delivery) {
        String at = clock.instant().toString();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address(callback.url(), delivery.via()))
                .setTimeout(delivery.timeoutMillis())
                .putHeader("Content-Type", Answer.JSON)
                .putHeader(Signature.HEADER, Signature.of(callback.body(), secrets));
        return http.request(request)
                .compose(sending -> sending.send(callback.body()))
                .compose(response -> response.body().map(response.statusCode()))
                .map(status -> new Attempt(at, status, null))
                .otherwise(failure -> new Attempt(at, null, String.valueOf(failure.getMessage())));
    }

    private static String address(String url, URI via) {
        if (via == null) {
            return url;
        }
        URI address = URI.create(url);
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "%s://%s%s%s".formatted(via.getScheme(), via.getRawAuthority(), address.getRawPath(), query);
    }
}
