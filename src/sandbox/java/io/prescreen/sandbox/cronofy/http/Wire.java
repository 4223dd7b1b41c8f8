package io.prescreen.sandbox.cronofy.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import java.util.function.Supplier;

/** Connects endpoints with Vert.x. */
public final class Wire {

    private final Journal journal;
    private final Faults faults;
    private final Misbehaviour misbehaviour;

    public Wire(Journal journal, Faults faults, Misbehaviour misbehaviour) {
        this.journal = journal;
        this.faults = faults;
        this.misbehaviour = misbehaviour;
    }

    /** A call of the simulated Cronofy: kept in the journal, open to faults. */
    public Handler<RoutingContext> simulated(Function<Call, Operation> operations, Endpoint endpoint) {
        return context -> {
            Call call = Call.of(context);
            Operation operation = operations.apply(call);
            Reply reply = new Reply(context, journal.add(operation, call));
            Supplier<Runnable> carryingOut = () -> {
                try {
                    Answer answer = endpoint.reply(call);
                    return () -> reply.send(answer);
                } catch (RuntimeException broken) {
                    return () -> context.fail(broken);
                }
            };
            faults.next(operation)
                    .ifPresentOrElse(
                            fault -> misbehaviour.play(fault, reply, carryingOut),
                            () -> carryingOut.get().run());
        };
    }

    /** A call of the sandbox itself: always answered, never recorded. */
    public Handler<RoutingContext> plain(Endpoint endpoint) {
        return context -> Reply.send(context.response(), endpoint.reply(Call.of(context)));
    }
}
