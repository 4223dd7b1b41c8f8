package io.prescreen.sandbox.cronofy.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One call of the journal. */
@JsonPropertyOrder({"at", "operation", "method", "path", "query", "headers", "body", "status"})
public final class JournalEntry {

    /** Somebody may type a real password into a page that looks real. */
    private static final Pattern PASSWORD = Pattern.compile("(?<=\\bpassword=|\"password\":\")[^&\"]+");

    private final Instant at;
    private final Operation operation;
    private final Call call;
    private Integer status;

    JournalEntry(Instant at, Operation operation, Call call) {
        this.at = at;
        this.operation = operation;
        this.call = call;
    }

    void answered(int status) {
        this.status = status;
    }

    public Operation operation() {
        return operation;
    }

    @JsonProperty("at")
    String at() {
        return at.toString();
    }

    @JsonProperty("operation")
    String name() {
        return operation.toString();
    }

    @JsonProperty("method")
    String method() {
        return call.method();
    }

    @JsonProperty("path")
    String path() {
        return call.path();
    }

    @JsonProperty("query")
    String query() {
        return call.query();
    }

    @JsonProperty("headers")
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        call.headers().forEach(header -> headers.merge(header.getKey(), header.getValue(), (a, b) -> a + ", " + b));
        return headers;
    }

    @JsonProperty("body")
    String body() {
        return PASSWORD.matcher(call.text()).replaceAll("***");
    }

    /** Null while no answer was sent, and for ever when the call hangs or was cut. */
    @JsonProperty("status")
    Integer status() {
        return status;
    }
}
