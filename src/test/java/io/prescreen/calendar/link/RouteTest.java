package io.prescreen.calendar.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.link.Route.Kind;
import io.prescreen.calendar.link.Route.Level;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @Test
    void whatWorksGoesFirstThenTheOwnLinkThenTheLeastPrivileged() {
        List<Route> inOrder = List.of(
                route(Kind.PERSONAL_LINK, Level.WRITE, Health.State.HEALTHY),
                route(Kind.DELEGATION, Level.FREE_BUSY, Health.State.HEALTHY),
                route(Kind.PRIMARY_LINK, Level.FREE_BUSY, Health.State.UNCHECKED),
                route(Kind.SERVICE_ACCOUNT, Level.FREE_BUSY, Health.State.INITIAL_SYNC),
                route(Kind.PRIMARY_LINK, Level.READ, Health.State.HEALTHY),
                route(Kind.DELEGATION, Level.WRITE, Health.State.HEALTHY),
                route(Kind.SHARED_LINK, Level.WRITE, Health.State.HEALTHY),
                route(Kind.PERSONAL_LINK, Level.WRITE, Health.State.DISCONNECTED),
                route(Kind.DELEGATION, Level.FREE_BUSY, Health.State.DISCONNECTED));
        List<Route> shuffled = new ArrayList<>(inOrder);

        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Route.BEST_FIRST);

        assertThat(shuffled).containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @CsvSource({
        "free_busy, FREE_BUSY",
        "read_free_busy, FREE_BUSY",
        "'', FREE_BUSY",
        "read_events, READ",
        "read_only, READ",
        "read_free_busy create_event delete_event, WRITE",
        "free_busy_write, WRITE",
        "read_write, WRITE",
        "read_events create_event:cal_1, WRITE"
    })
    void theLevelIsWhatTheScopeAllows(String scope, Level level) {
        assertThat(Level.of(scope)).isEqualTo(level);
    }

    private static Route route(Kind kind, Level level, Health.State state) {
        Health health = new Health(state, Optional.empty(), Optional.empty(), Optional.empty());
        RowId id = RowId.fresh(new TenantId("acme"));
        LinkStatus link =
                new LinkStatus(id, LinkKind.PERSONAL, "a@acme.example", "office365", Instant.EPOCH, health, false);
        return new Route(kind, link, level);
    }
}
