package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's browser on Cronofy's pages and back: it follows redirects to the service, wherever that listens. */
public record Browser(URI service) {

    /** Signs in as the owner of the mailbox and agrees; the answer of the service's callback. */
    public Response agree(String authorizationUrl, String provider, String mailbox) {
        return callback(consent(authorizationUrl, provider, mailbox));
    }

    /** The same, but the browser has yet to follow the redirect that is returned. */
    public URI consent(String authorizationUrl, String provider, String mailbox) {
        return submit(
                authorizationUrl,
                Map.of("provider", provider, "mailbox", mailbox, "password", passwordFor(provider), "consent", "yes"));
    }

    /**
     * Connects a whole organisation as its administrator: all pages of the calendar service in one post.
     *
     * @param mailbox for Exchange the service account, otherwise an administrator; see the sandbox's README
     */
    public URI consentForOrganisation(String authorizationUrl, String provider, String mailbox) {
        return submit(authorizationUrl, EnterpriseForm.filledIn(provider, mailbox));
    }

    public Response cancel(String authorizationUrl) {
        return callback(submit(authorizationUrl, Map.of("cancel", "yes")));
    }

    /** Where Cronofy sends the browser. */
    public URI submit(String authorizationUrl, Map<String, String> form) {
        URI page = URI.create(authorizationUrl);
        given().urlEncodingEnabled(false).get(page).then().statusCode(200);
        String location = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(parameters(page))
                .formParams(form)
                .post(page.resolve(page.getRawPath() + "/grant"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(302, 303))
                .extract()
                .header("Location");
        return URI.create(location);
    }

    /** Comes back to the service, which must go by the address that Cronofy was given. */
    public Response callback(URI redirect) {
        return given().baseUri(service.toString())
                .filter(Contract.bothWays())
                .redirects()
                .follow(false)
                .queryParams(parameters(redirect))
                .get(redirect.getPath());
    }

    /** Enters the password again on Cronofy's page for broken connections. */
    public void relink(String relinkUrl, String provider) {
        given().contentType(ContentType.URLENC)
                .formParam("password", passwordFor(provider))
                .post(relinkUrl)
                .then()
                .statusCode(200);
    }

    public static Map<String, String> parameters(URI address) {
        return address.getRawQuery() == null ? Map.of() : decoded(address.getRawQuery());
    }

    /** The parameters of a query. */
    public static Map<String, String> decoded(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (a, b) -> b));
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String passwordFor(String provider) {
        return provider.equals("icloud") ? "abcd-efgh-ijkl-mnop" : "any";
    }
}
