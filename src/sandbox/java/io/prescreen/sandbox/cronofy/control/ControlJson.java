package io.prescreen.sandbox.cronofy.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Refusal;
import java.util.Map;
import java.util.stream.Collectors;

/** Strict JSON: a misspelled field is answered with 400, not ignored, since a test that sent it relies on it. */
final class ControlJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ControlJson() {}

    static Answer answer(Object body) {
        return answer(200, body);
    }

    static Answer answer(int status, Object body) {
        try {
            return Answer.of(status, Answer.JSON, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    static Refusal refusal(int status, String message) {
        return new Refusal(answer(status, Map.of("error", message)));
    }

    static <T> T read(String text, Class<T> type) {
        return convert(object(text), type);
    }

    /** The current value with the fields that the text names replaced. */
    static <T> T merge(T current, String text, Class<T> type) {
        ObjectNode merged = JSON.valueToTree(current);
        merged.setAll(object(text));
        return convert(merged, type);
    }

    private static ObjectNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw refusal(400, "a JSON object is required");
        } catch (JsonProcessingException e) {
            throw refusal(400, "not JSON: " + e.getOriginalMessage());
        }
    }

    private static <T> T convert(ObjectNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (UnrecognizedPropertyException e) {
            throw refusal(400, "unknown field: " + e.getPropertyName());
        } catch (ValueInstantiationException e) {
            throw refusal(
                    400,
                    e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage());
        } catch (JsonMappingException e) {
            throw refusal(400, path(e) + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw refusal(400, e.getOriginalMessage());
        }
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }
}
