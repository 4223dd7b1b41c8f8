package io.prescreen.calendar.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;

/**
 * Takes in bodies up to the limit before anything else looks at the request, and refuses larger ones with a problem,
 * whether or not they say their length. Quarkus' own handling of the limit, which comes later, answers without a body.
 */
class BodyLimit {

    private static final int BEFORE_THE_LIMIT_OF_QUARKUS = -10;

    private final BodyConfig config;

    BodyLimit(BodyConfig config) {
        this.config = config;
    }

    /** The first limit that fits the path counts: whoever comes later finds the body taken in. */
    void install(@Observes Router router) {
        config.large().forEach((path, limit) -> install(router.route(path), limit));
        install(router.route(), config.maxSize());
    }

    /** Preallocated, an empty body is one too; otherwise whoever reads it later would wait for it for ever. */
    private static void install(Route route, MemorySize limit) {
        route.order(BEFORE_THE_LIMIT_OF_QUARKUS)
                .handler(BodyHandler.create(false)
                        .setBodyLimit(limit.asLongValue())
                        .setPreallocateBodyBuffer(true))
                .failureHandler(BodyLimit::refuse);
    }

    private static void refuse(RoutingContext request) {
        ProblemType type = ProblemType.PAYLOAD_TOO_LARGE;
        if (request.statusCode() != type.status()) {
            request.next();
            return;
        }
        // what is still on its way is dropped, so that the caller gets to read the answer; then the connection ends
        request.request().resume();
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("title", type.title())
                        .put("status", type.status())
                        .put("instance", SecretAddresses.tellable(request.normalizedPath()))
                        .toBuffer());
    }
}
