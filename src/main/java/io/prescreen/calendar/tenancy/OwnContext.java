package io.prescreen.calendar.tenancy;

import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * A duplicated Vert.x context of its own, on the caller's event loop. Hibernate Reactive keeps its session in the
 * context, where two transactions side by side would meet (HR000090). The trace goes along; once begun, the work is
 * not cancelled with its caller.
 */
final class OwnContext {

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    static boolean isCurrent() {
        return VertxContext.isOnDuplicatedContext();
    }

    /** Answers on the context of the caller, where there is one. */
    <T> Uni<T> run(Supplier<Uni<T>> work) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        var trace = io.opentelemetry.context.Context.current();
        return OnCallerContext.of(Uni.createFrom()
                .emitter(answer -> own.runOnContext(ignored -> {
                    QuarkusContextStorage.INSTANCE.attach(own, trace);
                    Uni.createFrom().deferred(work::get).subscribe().with(answer::complete, answer::fail);
                })));
    }
}
