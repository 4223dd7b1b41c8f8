package io.prescreen.calendar.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What answers say, by JSON pointer, for what is asked often: REST-assured compiles a Groovy script for each path, which
 * takes longer than most calls.
 */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private Json() {}

    /** Null where there is none. */
    public static String text(ValidatableResponse answer, String pointer) {
        return at(answer.extract(), pointer).textValue();
    }

    public static int number(ValidatableResponse answer, String pointer) {
        return at(answer.extract(), pointer).intValue();
    }

    public static List<Map<String, Object>> objects(ExtractableResponse<?> answer, String pointer) {
        return MAPPER.convertValue(at(answer, pointer), OBJECTS);
    }

    private static JsonNode at(ExtractableResponse<?> answer, String pointer) {
        try {
            return MAPPER.readTree(answer.asByteArray()).at(pointer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
