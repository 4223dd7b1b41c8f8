package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three routes × three levels × two healths: the route that is named is the one that the rule demands. */
@QuarkusTest
class RouteOracleTest extends DelegationStory {

    /** The least first. */
    private static final List<String> LEVELS = List.of("free_busy", "read_only", "read_write");

    /** In the order in which equals are preferred, with what tells their link from the others. */
    private static final Map<Integer, String> ROUTES = Map.of(
            0, "kind = 'DELEGATION' and grantor = (select id from link where person = 'rita')",
            1, "kind = 'PERSONAL' and person = 'yuki'",
            2, "kind = 'DELEGATION' and grantor = (select id from link where kind = 'PRIMARY')");

    private static final List<String> NAMES = List.of("delegation", "sharedLink", "primaryLink");

    private record Case(List<Integer> levels, List<Boolean> works) {

        String oracle() {
            return IntStream.range(0, 3)
                    .filter(works::get)
                    .boxed()
                    .min(Comparator.comparing(levels::get))
                    .map(NAMES::get)
                    .orElse("disconnected");
        }
    }

    @Test
    void isTheLeastPrivilegedOneThatWorks() {
        link("yuki", "exchange", YUKI);
        reach("rita", YUKI);
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        api.as("ada")
                .put("/v1/integration/business-connect/primary-link/delegations/{mailbox}", YUKI)
                .then()
                .statusCode(202);
        reach("hugo", YUKI);
        owner.execute("update link set shared = true where person = 'yuki'");

        assertThat(cases()).allSatisfy(one -> {
            arrange(one);
            assertThat(used()).as(one.toString()).isEqualTo(one.oracle());
        });
    }

    private static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (int levels = 0; levels < 27; levels++) {
            for (int works = 0; works < 8; works++) {
                all.add(new Case(
                        List.of(levels % 3, levels / 3 % 3, levels / 9),
                        List.of((works & 1) > 0, (works & 2) > 0, (works & 4) > 0)));
            }
        }
        return all;
    }

    private void arrange(Case one) {
        ROUTES.forEach((route, link) -> owner.execute(
                "update link set scope = '%s', state = '%s', reason = %s, initial_sync = false, checked_at = now() where %s"
                        .formatted(
                                LEVELS.get(one.levels().get(route)),
                                one.works().get(route) ? "LINKED" : "DISCONNECTED",
                                one.works().get(route) ? "null" : "'AUTHORIZATION_REVOKED'",
                                link)));
    }

    private String used() {
        Map<String, Object> seen = look("rita", YUKI).extract().path("mailboxes[0]");
        return (String) (seen.get("status").equals("known") ? seen.get("route") : seen.get("reason"));
    }
}
