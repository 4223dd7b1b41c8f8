package io.prescreen.sandbox.cronofy.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values of a query string, a form or a JSON object, whichever was sent: Cronofy takes forms and JSON on
 * every endpoint. {@code name[]}, {@code name[0]} and {@code name} are the same name.
 */
public record Parameters(Map<String, List<String>> values) {

    private static final JsonMapper JSON = new JsonMapper();

    static Parameters ofQuery(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        decoded(query).forEach((name, texts) -> values.computeIfAbsent(plain(name), key -> new ArrayList<>())
                .addAll(texts));
        return new Parameters(values);
    }

    /** The content decides, not the content type: SDKs announce JSON for bodies that are none. */
    static Parameters ofBody(String body) {
        String text = body.strip();
        return text.startsWith("{") || text.startsWith("[") ? ofJson(text) : ofQuery(text);
    }

    /** An empty string counts as absent, as in forms whose fields were left empty. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst().filter(text -> !text.isEmpty());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The JSON objects of a list; what is no object has no values. */
    public List<Parameters> objects(String name) {
        return all(name).stream()
                .map(text -> text.startsWith("{") ? ofJson(text) : new Parameters(Map.of()))
                .toList();
    }

    /** Empty if there is no JSON object of that name. */
    public Optional<Parameters> object(String name) {
        return all(name).stream()
                .findFirst()
                .filter(text -> text.startsWith("{"))
                .map(Parameters::ofJson);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    private static Parameters ofJson(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        tree(text).properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
        return new Parameters(values);
    }

    /** What cannot be read has no values, so the caller is told which required ones are missing. */
    private static Map<String, List<String>> decoded(String query) {
        try {
            return new QueryStringDecoder(query, false).parameters();
        } catch (IllegalArgumentException malformed) {
            return Map.of();
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> texts.add(element.isValueNode() ? element.asText() : element.toString()));
        } else if (!value.isNull()) {
            texts.add(value.isValueNode() ? value.asText() : value.toString());
        }
        return texts;
    }

    private static String plain(String name) {
        return name.replaceFirst("\\[\\d*]$", "");
    }
}
