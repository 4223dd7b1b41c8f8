package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.sandbox.company.Company;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Drives one simulator, shared by all tests, over HTTP as an application, a person and a test would. */
final class Simulator {

    static final String CLIENT_ID = "prescreen-sandbox";
    static final String SECRET = "sandbox-secret-one";
    static final String REDIRECT_URI = "https://prescreen.example/callback?from=cronofy";
    static final String ADA = "ada@acme.example";

    private static final Path DROP_IN = temporaryFolder();
    private static final CronofySandbox SERVER = CronofySandbox.start(
            Vertx.vertx(), 0, Company.demo(), DROP_IN, Map.of("Service", URI.create("http://s.example")));

    private Simulator() {}

    /** As it is after a reset. */
    static Simulator fresh() {
        Simulator cronofy = new Simulator();
        assertThat(cronofy.control("POST", "/sandbox/reset", "").status()).isEqualTo(204);
        return cronofy;
    }

    URI url() {
        return SERVER.url();
    }

    Path dropIn() {
        return DROP_IN;
    }

    /** The whole way from the authorise page to tokens, with permission to see free/busy. */
    Tokens link(String mailbox) {
        return link(mailbox, "read_free_busy");
    }

    Tokens link(String mailbox, String scope) {
        return Tokens.of(exchange(code(mailbox, scope)));
    }

    /** With permission to ask for the delegated scope in the mailboxes of colleagues. */
    Tokens linkDelegating(String mailbox, String delegatedScope) {
        Map<String, String> form = grantForm(mailbox);
        form.put("delegated_scope", delegatedScope);
        return Tokens.of(exchange(grant(form).redirectParameter("code")));
    }

    String code(String mailbox, String scope) {
        Map<String, String> form = grantForm(mailbox);
        form.put("scope", scope);
        return grant(form).redirectParameter("code");
    }

    /** The fields of the last page, filled in so that the mailbox gets connected. */
    Map<String, String> grantForm(String mailbox) {
        String provider = control("GET", "/sandbox/people/" + mailbox, "")
                .json()
                .path("provider")
                .asText();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("response_type", "code");
        form.put("client_id", CLIENT_ID);
        form.put("redirect_uri", REDIRECT_URI);
        form.put("scope", "read_free_busy");
        form.put("state", "s1");
        form.put("provider", provider);
        form.put("mailbox", mailbox);
        form.put("password", provider.equals("icloud") ? "abcd-efgh-ijkl-mnop" : "secret");
        form.put("consent", "yes");
        return form;
    }

    Reply grant(Map<String, String> form) {
        return post("/oauth/authorize/grant", form);
    }

    Reply exchange(String code) {
        return exchange(code, REDIRECT_URI);
    }

    Reply exchange(String code, String redirectUri) {
        return post(
                "/oauth/token", client("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri));
    }

    Reply refresh(String refreshToken) {
        return post("/oauth/token", client("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Reply revoke(String name, String value) {
        return post("/oauth/token/revoke", client(name, value));
    }

    /** A form with the client's id and secret and the given names and values. */
    static Map<String, String> client(String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", CLIENT_ID);
        form.put("client_secret", SECRET);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    Reply get(String path) {
        return Web.send(request(path).GET());
    }

    Reply get(String path, Tokens tokens) {
        return get(path, tokens.access());
    }

    Reply get(String path, String accessToken) {
        return Web.send(
                request(path).header("Authorization", "Bearer " + accessToken).GET());
    }

    Reply freeBusy(Tokens tokens, String query) {
        return get("/v1/free_busy?" + query, tokens);
    }

    /** Does not wait for the answer. A POST, since the client would repeat a GET whose connection broke. */
    CompletableFuture<HttpResponse<String>> refreshLater(Tokens tokens) {
        Map<String, String> form = client("grant_type", "refresh_token", "refresh_token", tokens.refresh());
        HttpRequest request = request("/oauth/token")
                .POST(BodyPublishers.ofString(Web.query(form)))
                .build();
        return Web.sendLater(request);
    }

    Reply post(String path, Map<String, String> form) {
        return Web.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Web.query(form))));
    }

    Reply postJson(String path, Tokens tokens, String body) {
        return Web.send(request(path)
                .header("Authorization", "Bearer " + tokens.access())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A call with a body, whatever the method. */
    Reply sendJson(String method, String path, Tokens tokens, String body) {
        return Web.send(request(path)
                .header("Authorization", "Bearer " + tokens.access())
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, BodyPublishers.ofString(body)));
    }

    Reply control(String method, String path, String body) {
        return Web.send(request(path).method(method, BodyPublishers.ofString(body)));
    }

    /** A call of the control API that must be accepted. */
    JsonNode told(String method, String path, String body) {
        Reply reply = control(method, path, body);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        return reply.json();
    }

    HttpRequest.Builder request(String pathOrUrl) {
        return HttpRequest.newBuilder(
                pathOrUrl.startsWith("/") ? URI.create(url() + pathOrUrl) : URI.create(pathOrUrl));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("drop-in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
