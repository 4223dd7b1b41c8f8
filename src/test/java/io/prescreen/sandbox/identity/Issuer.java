package io.prescreen.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The issuer as a client sees it: by HTTP alone. */
record Issuer(URI uri) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode discovery() throws IOException, InterruptedException {
        return JSON.readTree(get(uri + "/.well-known/openid-configuration").body());
    }

    HttpResponse<String> token(String form) throws IOException, InterruptedException {
        return post(uri + "/token", "application/x-www-form-urlencoded", form);
    }

    JWTClaimsSet accessToken(String form) throws Exception {
        return verified(accessTokenOf(token(form)));
    }

    HttpResponse<String> testToken(String json) throws IOException, InterruptedException {
        return post(uri.resolve("/sandbox/tokens").toString(), "application/json", json);
    }

    static String accessTokenOf(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    /** Signature by a published key, not expired; anything else throws. */
    JWTClaimsSet verified(String token) throws Exception {
        var keys = JWKSourceBuilder.create(
                        URI.create(discovery().get("jwks_uri").asText()).toURL())
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        return processor.process(token, null);
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String address, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
