package io.prescreen.calendar.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Answers where the question was asked: shared work and timers end on threads that know nothing of the request. */
public final class OnCallerContext {

    private OnCallerContext() {}

    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? work : work.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }
}
