package io.prescreen.calendar.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another key sealed is sealed again in the background, and stays usable all the while. */
@QuarkusTest
class ResealingLinksTest extends StoryTest {

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void sealsTokensAndCalendarsAgainAndLeavesThemUsable() {
        link("rita", "office365", "rita@acme.example");
        List<String> before = sealed("rita");

        owner.execute("update link set key_id = key_id - 1");

        await().untilAsserted(() -> assertThat(sealed("rita")).doesNotContainAnyElementsOf(before));
        freeBusy("rita", Api.thisWeek("Europe/Vienna", "rita@acme.example"))
                .body("mailboxes[0].status", equalTo("known"));
        api.as("rita").get("/v1/me/calendars").then().statusCode(200).body("calendars", hasSize(1));
    }

    @Test
    void aLinkThatNoKeyOpensDoesNotStopTheOthers() {
        link("ivan", "gsuite", "ivan@acme.example");
        link("rita", "office365", "rita@acme.example");
        List<String> before = sealed("rita");

        owner.execute("update link set refresh_token = '\\x00' where person = 'ivan'");
        owner.execute("update link set key_id = key_id - 1");

        await().untilAsserted(() -> assertThat(sealed("rita")).doesNotContainAnyElementsOf(before));
    }

    /** Everything sealed in the person's link, and the id of the key. */
    private List<String> sealed(String person) {
        return owner.query("""
                select unnest(array[encode(access_token, 'hex'), encode(refresh_token, 'hex'), encode(calendars, 'hex')])
                  from link where person = '%s'""".formatted(person));
    }
}
