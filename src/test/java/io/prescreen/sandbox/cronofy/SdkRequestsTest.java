package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the official SDKs send, from the exchange of a code to the revocation. Node, Python, Ruby and PHP were recorded
 * at this simulator, C# was written after its source. The recordings ask about time around November 2026.
 */
class SdkRequestsTest {

    private static final String REDIRECT_URI = "https://app.example/cb";

    private final Simulator cronofy = Simulator.fresh();
    private final Map<String, String> values = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"node", "python", "ruby", "php", "csharp"})
    void completesTheWholeWay(String sdk) {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-11-22T16:00:00Z\"}");
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":20}");
        values.put("host", cronofy.url().getAuthority());
        values.put("code", code());

        for (SdkRequest request : SdkRequest.recorded(sdk)) {
            Reply reply = request.with(values).sendTo(cronofy.url());

            assertThat(reply.status())
                    .as(request.operation() + ": " + reply.body())
                    .isEqualTo(200);
            remember(request.operation(), reply);
        }

        assertThat(values).containsEntry("items", "many");
        assertThat(cronofy.told("GET", "/sandbox/authorizations", "").path("authorizations"))
                .isEmpty();
    }

    private String code() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("redirect_uri", REDIRECT_URI);
        form.put("scope", "read_events");
        return cronofy.grant(form).redirectParameter("code");
    }

    /** Takes from answers what later requests need. */
    private void remember(String operation, Reply reply) {
        switch (operation) {
            case "exchange", "refresh" ->
                List.of("access_token", "refresh_token")
                        .forEach(
                                name -> values.put(name, reply.json().path(name).asText()));
            case "calendars" -> {
                values.put("calendar", calendar(reply, 0));
                values.put("other_calendar", calendar(reply, 1));
            }
            case "freeBusy" -> rememberPage(reply.json());
            default -> assertThat(reply.body().isEmpty()).isEqualTo(operation.equals("revoke"));
        }
    }

    private void rememberPage(JsonNode json) {
        values.put("page", json.at("/pages/next_page").asText().replaceFirst(".*/", ""));
        if (!json.path("free_busy").isEmpty()) {
            values.put("items", "many");
        }
    }

    private static String calendar(Reply reply, int index) {
        String id =
                reply.json().path("calendars").get(index).path("calendar_id").asText();
        return Web.encoded(id);
    }
}
