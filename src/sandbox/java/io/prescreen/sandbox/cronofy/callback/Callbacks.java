package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.company.Sharing.Answer;
import io.prescreen.sandbox.cronofy.callback.Callback.Phase;
import io.prescreen.sandbox.cronofy.callback.Delivery.Mode;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All callbacks since the last reset: decided, sent and sent again, held, lost. Confined to the event loop. */
public final class Callbacks {

    private final Map<String, Callback> byId = new LinkedHashMap<>();
    private final CronofyState state;
    private final Vertx vertx;
    private final Decision decision;
    private final Courier courier;
    private Delivery delivery = Delivery.DEFAULT;
    private int count;

    public Callbacks(CronofyState state, Vertx vertx) {
        this.state = state;
        this.vertx = vertx;
        this.decision = new Decision(state);
        this.courier = new Courier(vertx, Clock.systemUTC());
    }

    public List<Callback> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Callback> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Delivery delivery() {
        return delivery;
    }

    public void deliver(Delivery anotherWay) {
        this.delivery = anotherWay;
    }

    /** To be decided and told when the call that asks is over. */
    public void accept(Asked asked) {
        Callback callback = add(asked, asked.url(), null, Phase.WAITING);
        if (delivery.mode() == Mode.HOLD || state.shares().of(asked.mailbox()).answer() == Answer.HOLD) {
            callback.is(Phase.HELD);
        } else {
            vertx.setTimer(Math.max(1, delivery.delayMillis()), timer -> decideAndSend(callback));
        }
    }

    /** Sends held ones one after another: each when the one before it was answered or has failed for the first time. */
    public void release(List<Callback> held) {
        Future<?> before = Future.succeededFuture();
        for (Callback callback : held) {
            callback.is(Phase.WAITING);
            before = before.compose(answered -> decideAndSend(callback));
        }
    }

    /** Once more, or something like it: once, whatever the answer. */
    public Callback send(Callback like, String url, String body, List<String> secrets) {
        Callback callback = add(like.asked(), url, body, Phase.SENDING);
        courier.carry(callback, secrets, delivery.once());
        return callback;
    }

    /** All secrets with which callbacks of its application are signed. */
    public List<String> secrets(Callback callback) {
        return state.applications()
                .find(callback.asked().clientId())
                .orElseThrow()
                .secrets();
    }

    /** Nothing more is sent of what was asked so far. */
    public void clear() {
        all().forEach(Callback::forget);
        byId.clear();
        delivery = Delivery.DEFAULT;
        count = 0;
    }

    private Callback add(Asked asked, String url, String body, Phase phase) {
        Callback callback = new Callback("callback-" + ++count, asked, url, body, phase);
        byId.put(callback.id(), callback);
        return callback;
    }

    private Future<?> decideAndSend(Callback callback) {
        if (callback.isForgotten()) {
            return Future.succeededFuture();
        }
        callback.decided(decision.on(callback.asked()));
        if (delivery.mode() == Mode.LOSE) {
            callback.is(Phase.LOST);
            return Future.succeededFuture();
        }
        for (int copy = 1; copy < delivery.copies(); copy++) {
            Callback another = add(callback.asked(), callback.url(), callback.body(), Phase.SENDING);
            courier.carry(another, secrets(another), delivery);
        }
        callback.is(Phase.SENDING);
        return courier.carry(callback, secrets(callback), delivery);
    }
}
