package io.prescreen.sandbox.cronofy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back. */
record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** Null if there is no such header. */
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Null if the redirect has no such parameter, or there is none. */
    String redirectParameter(String name) {
        return header("Location") == null
                ? null
                : new QueryStringDecoder(header("Location"))
                        .parameters().getOrDefault(name, List.of()).stream()
                                .findFirst()
                                .orElse(null);
    }
}
