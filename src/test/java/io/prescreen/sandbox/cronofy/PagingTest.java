package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final String CALENDAR = "/sandbox/people/" + ADA + "/calendars/Calendar";

    private final Simulator cronofy = Simulator.fresh();
    private Tokens tokens;

    @BeforeEach
    void adaHasFiveEventsAndPagesHoldTwo() {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-01T12:00:00Z\"}");
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":2}");
        cronofy.told("DELETE", "/sandbox/people/" + ADA + "/calendars/Hiring%20Committee", "");
        cronofy.told("PUT", CALENDAR, Ics.halfHours(5));
        tokens = cronofy.link(ADA);
    }

    @Test
    void leadsFromPageToPageUntilTheLast() {
        JsonNode first = first();
        JsonNode second = page(first);
        JsonNode third = page(second);

        assertThat(first.path("pages").toString()).startsWith("{\"current\":1,\"total\":3,\"next_page\":\"http://");
        assertThat(second.at("/pages/current").asInt()).isEqualTo(2);
        assertThat(third.path("pages").toString()).isEqualTo("{\"current\":3,\"total\":3}");
        assertThat(starts(first, second, third)).hasSize(5);
    }

    @Test
    void isOnePageWhenEverythingFits() {
        cronofy.told("PUT", CALENDAR, Ics.halfHours(2));

        assertThat(first().path("pages").toString()).isEqualTo("{\"current\":1,\"total\":1}");
    }

    @Test
    void isOneEmptyPageWhenThereIsNothing() {
        cronofy.told("PUT", CALENDAR, Ics.halfHours(0));

        assertThat(first().toString()).isEqualTo("{\"pages\":{\"current\":1,\"total\":1},\"free_busy\":[]}");
    }

    @Test
    void continuesWithTheResultAsItWas() {
        JsonNode first = first();
        cronofy.told("PUT", CALENDAR, Ics.halfHours(0));

        assertThat(page(first).path("free_busy")).hasSize(2);
    }

    @Test
    void ignoresAQueryThatIsRepeatedOnAPage() {
        String next = first().at("/pages/next_page").asText();

        assertThat(cronofy.get(next + "?tzid=Mars/Olympus&include_managed=perhaps", tokens)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsPagesToTheirAccountOnly() {
        String next = first().at("/pages/next_page").asText();

        assertThat(cronofy.get(next, cronofy.link("ivan@acme.example")).status())
                .isEqualTo(404);
        assertThat(cronofy.get(next).status()).isEqualTo(401);
        assertThat(cronofy.get("/v1/free_busy/pages/000000000000000000000000", tokens)
                        .status())
                .isEqualTo(404);
    }

    private JsonNode first() {
        return cronofy.freeBusy(tokens, "tzid=Etc/UTC&from=2026-03-02&to=2026-03-03")
                .json();
    }

    private JsonNode page(JsonNode before) {
        return cronofy.get(before.at("/pages/next_page").asText(), tokens).json();
    }

    private static Set<String> starts(JsonNode... pages) {
        Set<String> starts = new LinkedHashSet<>();
        for (JsonNode page : pages) {
            page.path("free_busy").forEach(item -> starts.add(item.path("start").asText()));
        }
        return starts;
    }
}
