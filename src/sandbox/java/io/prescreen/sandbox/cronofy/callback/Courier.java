package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.cronofy.callback.Callback.Attempt;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Carries callbacks to applications. */
final class Courier {

    private final HttpClient http;
    private final Clock clock;

    Courier(Vertx vertx, Clock clock) {
        this.http = vertx.createHttpClient();
        this.clock = clock;
    }

    /** Never fails: what goes wrong is told in the attempt. */
    Future<Attempt> carry(Callback callback, List<String> secrets, Delivery delivery) {
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
