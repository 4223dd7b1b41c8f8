package io.prescreen.sandbox.cronofy.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The way back to the caller. */
final class Reply {

    private final HttpServerResponse response;
    private final JournalEntry entry;

    Reply(RoutingContext context, JournalEntry entry) {
        this.response = context.response();
        this.entry = entry;
    }

    static void send(HttpServerResponse response, Answer answer) {
        if (!response.closed()) {
            response.setStatusCode(answer.status());
            answer.headers().forEach(response::putHeader);
            response.end(answer.body());
        }
    }

    void send(Answer answer) {
        entry.answered(answer.status());
        send(response, answer);
    }

    /** Promises more than it sends, so that the caller sees an answer break off. */
    void cut() {
        response.putHeader("Content-Type", Answer.JSON)
                .putHeader("Content-Length", "4096")
                .putHeader("Content-Encoding", "identity")
                .write("{\"")
                .onComplete(written -> close());
    }

    void close() {
        if (!response.closed()) {
            response.reset();
        }
    }
}
