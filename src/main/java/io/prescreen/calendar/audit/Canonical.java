package io.prescreen.calendar.audit;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fields in one unambiguous text: each value stands behind its length, so no value can pass for another or for two, and
 * what is missing differs from what is empty.
 */
final class Canonical {

    private final StringBuilder form = new StringBuilder();

    Canonical add(Object value) {
        String text = value.toString();
        form.append(text.length()).append(':').append(text);
        return this;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    Canonical addIfAny(Optional<?> value) {
        value.ifPresentOrElse(this::add, () -> form.append('-'));
        return this;
    }

    Canonical addAll(Map<String, String> entries) {
        add(entries.size());
        new TreeMap<>(entries).forEach((key, value) -> add(key).add(value));
        return this;
    }

    String text() {
        return form.toString();
    }
}
