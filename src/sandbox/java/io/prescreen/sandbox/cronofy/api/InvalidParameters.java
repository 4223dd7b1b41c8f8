package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the parameters of a call, by parameter; answered with 422. */
final class InvalidParameters {

    private final Map<String, List<Complaint>> errors = new LinkedHashMap<>();

    /** @param key the part that clients may rely on; the description may change */
    record Complaint(String key, String description) {}

    void add(String parameter, String key, String description) {
        errors.computeIfAbsent(parameter, name -> new ArrayList<>())
                .add(new Complaint("errors." + key, parameter + " " + description));
    }

    /** The value; empty, and complained about, if there is none. */
    String required(Parameters parameters, String name) {
        Optional<String> value = parameters.text(name);
        if (value.isEmpty()) {
            add(name, "required", "must be specified");
        }
        return value.orElse("");
    }

    /** In any spelling of {@code true} and {@code false}; other values are complained about. */
    boolean bool(Parameters parameters, String name, boolean absent) {
        String text = parameters
                .text(name)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .orElse(String.valueOf(absent));
        if (!text.equals("true") && !text.equals("false")) {
            add(name, "must_be_boolean", "must be true or false");
        }
        return text.equals("true");
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void refuseIfAny() {
        if (!isEmpty()) {
            throw new Refusal(CronofyJson.answer(422, Map.of("errors", errors)));
        }
    }
}
