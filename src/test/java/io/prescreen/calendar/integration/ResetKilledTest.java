package io.prescreen.calendar.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.integration.Stumbling.Place;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a reset is killed, the next one who goes on with it comes to the same end. */
@QuarkusTest
class ResetKilledTest extends ResetStory {

    static Stream<Arguments> everywhere() {
        return Stream.of("linkAttempts", "links")
                .flatMap(step -> Arrays.stream(Place.values()).map(place -> Arguments.of(step, place)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void comesToTheSameEnd(String step, Place place) {
        link("rita", "office365", RITA);
        frontEnd.linkPrimary("ada", "office365", ROOM);
        begin("yuki");
        returned("ivan", "gsuite", "ivan@acme.example");
        List<Map<String, Object>> before = preview();
        Stumbling.at(step, place);

        String id = reset("ada");
        await().until(Stumbling::hasHappened);

        assertThat(finished(id).extract().<List<Map<String, Object>>>path("removed"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(owner.query("select links from upstream_grant")).isEmpty();
        assertThat(owner.query("select id from link_attempt where code is not null or granted is not null"))
                .isEmpty();
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(state("ada")).isEqualTo("inactive");
    }
}
