package io.prescreen.sandbox.cronofy.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param query as sent, still encoded; empty without a query
 * @param text the body as sent
 * @param segments the named parts of the path, decoded
 */
public record Call(
        String method, String path, String query, MultiMap headers, String text, Map<String, String> segments) {

    static Call of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Call(
                request.method().name(),
                request.path(),
                request.query() == null ? "" : request.query(),
                request.headers(),
                context.body().buffer() == null ? "" : context.body().asString(),
                context.pathParams());
    }

    public Parameters queryParameters() {
        return Parameters.ofQuery(query);
    }

    public Parameters bodyParameters() {
        return Parameters.ofBody(text);
    }

    public String segment(String name) {
        return segments.get(name);
    }

    public Optional<String> bearer() {
        return Optional.ofNullable(headers.get("Authorization"))
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }
}
