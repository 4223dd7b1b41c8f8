package io.prescreen.sandbox.cronofy.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.sandbox.cronofy.callback.Callback;
import io.prescreen.sandbox.cronofy.callback.Callback.Phase;
import io.prescreen.sandbox.cronofy.callback.Callbacks;
import io.prescreen.sandbox.cronofy.callback.Delivery;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Route;
import java.util.List;
import java.util.Map;

/** Callbacks: what became of them, what is to become of them, and some that Cronofy would never send. */
final class CallbacksControl {

    private static final String ALL = "/sandbox/callbacks";
    private static final String DELIVERY = ALL + "/delivery";

    private final Callbacks callbacks;

    CallbacksControl(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** @param by the mailbox through which {@code mailbox} was asked for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            Phase phase,
            String by,
            String mailbox,
            String url,
            String body,
            List<Callback.Attempt> attempts) {

        static Shown of(Callback callback) {
            return new Shown(
                    callback.id(),
                    callback.phase(),
                    callback.asked().by(),
                    callback.asked().mailbox(),
                    callback.url(),
                    callback.body(),
                    callback.attempts());
        }
    }

    /** @param ids all that are held if absent */
    record Chosen(List<String> ids) {}

    /** What is left out is as in the callback that it is like; the secrets are the application's. */
    record Another(String url, String body, List<String> secrets) {

        Another {
            if (url != null && !url.matches("https?://[^/?#\\s]+\\S*")) {
                throw new IllegalArgumentException("url must be an HTTP or HTTPS address");
            }
        }
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ALL, this::list),
                new Route("GET", DELIVERY, this::showDelivery),
                new Route("PUT", DELIVERY, this::changeDelivery),
                new Route("POST", ALL + "/release", this::release),
                new Route("GET", ALL + "/:id", call -> ControlJson.answer(Shown.of(find(call.segment("id"))))),
                new Route("POST", ALL + "/:id/send", this::send));
    }

    private Answer list(Call call) {
        return ControlJson.answer(
                Map.of("callbacks", callbacks.all().stream().map(Shown::of).toList()));
    }

    private Answer showDelivery(Call call) {
        return ControlJson.answer(callbacks.delivery());
    }

    private Answer changeDelivery(Call call) {
        callbacks.deliver(ControlJson.merge(callbacks.delivery(), call.text(), Delivery.class));
        return showDelivery(call);
    }

    private Answer release(Call call) {
        List<String> ids = read(call, Chosen.class).ids();
        List<Callback> chosen = ids == null
                ? callbacks.all().stream().filter(CallbacksControl::isHeld).toList()
                : ids.stream().map(this::find).toList();
        chosen.stream().filter(one -> !isHeld(one)).findFirst().ifPresent(one -> {
            throw ControlJson.refusal(409, one.id() + " is not held");
        });
        callbacks.release(chosen);
        return list(call);
    }

    private Answer send(Call call) {
        Callback like = find(call.segment("id"));
        Another another = read(call, Another.class);
        String body = another.body() == null ? like.body() : another.body();
        if (body == null) {
            throw ControlJson.refusal(409, like.id() + " has no body yet");
        }
        return ControlJson.answer(Shown.of(callbacks.send(
                like,
                another.url() == null ? like.url() : another.url(),
                body,
                another.secrets() == null ? callbacks.secrets(like) : another.secrets())));
    }

    private Callback find(String id) {
        return callbacks.find(id).orElseThrow(() -> ControlJson.refusal(404, "no such callback: " + id));
    }

    private static boolean isHeld(Callback callback) {
        return callback.phase() == Phase.HELD;
    }

    private static <T> T read(Call call, Class<T> type) {
        return ControlJson.read(call.text().isBlank() ? "{}" : call.text(), type);
    }
}
