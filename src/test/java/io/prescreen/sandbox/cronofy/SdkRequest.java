package io.prescreen.sandbox.cronofy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A recorded request: a line with method and target, headers, an empty line, a body. Sent header by header as
 * recorded, which the JDK's own client does not allow.
 */
record SdkRequest(String operation, String text) {

    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient HTTP =
            VERTX.createHttpClient(new HttpClientOptions().setDecompressionSupported(true));

    /** The requests of {@code sdk-requests/<sdk>.http} in their order. */
    static List<SdkRequest> recorded(String sdk) {
        try (InputStream in = SdkRequest.class.getResourceAsStream("/sdk-requests/" + sdk + ".http")) {
            String recording = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(recording.split("(?m)^### "))
                    .filter(part -> !part.isBlank())
                    .map(part -> part.split("\n", 2))
                    .map(part -> new SdkRequest(part[0].strip(), part[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SdkRequest with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return new SdkRequest(operation, filled);
    }

    Reply sendTo(URI server) {
        String[] headAndBody = text.split("\n\n", 2);
        String[] lines = headAndBody[0].split("\n");
        String[] methodAndTarget = lines[0].split(" ");
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(methodAndTarget[0]))
                .setHost("127.0.0.1")
                .setPort(server.getPort())
                .setURI(methodAndTarget[1]);
        Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(header -> options.putHeader(header[0], header[1]));
        String body = headAndBody.length > 1 ? headAndBody[1].strip() : "";
        return HTTP.request(options)
                .compose(request -> answered(request, body))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** The body is asked for on the event loop, before the answer can have come: later it would be lost. */
    private static Future<Reply> answered(HttpClientRequest request, String body) {
        return (body.isEmpty() ? request.send() : request.send(body)).compose(SdkRequest::reply);
    }

    private static Future<Reply> reply(HttpClientResponse response) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return response.body().map(body -> new Reply(response.statusCode(), none, body.toString()));
    }
}
