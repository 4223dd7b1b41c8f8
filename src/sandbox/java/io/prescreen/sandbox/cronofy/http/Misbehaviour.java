package io.prescreen.sandbox.cronofy.http;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Plays faults. */
public final class Misbehaviour {

    private final Vertx vertx;
    private final List<Reply> hanging = new ArrayList<>();

    public Misbehaviour(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param call carries it out as without the fault, and returns what answers it */
    void play(Fault fault, Reply reply, Supplier<Runnable> call) {
        switch (fault.mode()) {
            case STATUS -> reply.send(failure(fault));
            case DELAY ->
                vertx.setTimer(fault.delayMillis(), timer -> call.get().run());
            case LATE -> late(fault, call.get());
            case HANG -> hanging.add(reply);
            case CUT -> reply.cut();
            case LOST -> {
                call.get();
                reply.cut();
            }
            case GARBAGE -> reply.send(Answer.of(200, Answer.JSON, "<html><body>It works!</body></html>"));
        }
    }

    /** Closes the connections of all calls that were left hanging. */
    public void release() {
        hanging.forEach(Reply::close);
        hanging.clear();
    }

    private void late(Fault fault, Runnable answering) {
        vertx.setTimer(fault.delayMillis(), timer -> answering.run());
    }

    private static Answer failure(Fault fault) {
        String body = fault.body() == null ? "" : fault.body();
        String contentType = body.startsWith("{") ? Answer.JSON : "text/html; charset=utf-8";
        Answer answer = Answer.of(fault.status(), contentType, body);
        return fault.retryAfter() == null ? answer : answer.with("Retry-After", fault.retryAfter());
    }
}
