package io.prescreen.calendar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The calls that {@code openapi.yaml} offers to callers with a token, as {@code "METHOD /path"}. */
public final class ContractCalls {

    private static final Map<String, String> IN_PATHS = Map.of(
            "{id}", "4f3a4a52-5d0c-4b4c-9f0e-3a1c7d1f2b11",
            "{mailbox}", "ivan@acme.example",
            "{domain}", "acme.example");

    private ContractCalls() {}

    public static List<String> all() {
        List<String> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode call = operation.getValue();
                if (call.has("operationId") && !call.has("security")) {
                    calls.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + filled(path.getKey()));
                }
            }
        }
        return List.copyOf(calls);
    }

    private static String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> sample : IN_PATHS.entrySet()) {
            filled = filled.replace(sample.getKey(), sample.getValue());
        }
        return filled;
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
