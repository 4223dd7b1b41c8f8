package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding a room for eight in the east wing. */
@QuarkusTest
class SearchingRoomsTest extends ResourceStory {

    /** Nobody asks for these lists: they are as old as the test says. */
    @BeforeEach
    void twoAccountsListRooms() {
        api.activate("ada");
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        areKnown("rita", HOPPER, TURING);
        owner.execute("""
                delete from resource;
                insert into resource (tenant, link, mailbox, mailbox_hash, domain, name, capacity, building, floor,
                                      section, address)
                select l.tenant, l.link, mailbox, convert_to(mailbox, 'UTF8'), 'acme.example', name, capacity, building,
                       floor, 'East', '1 Main Street, Vienna'
                  from resource_listing l,
                       (values ('room-a@acme.example', 'Zuse', 8, 'Headquarters', '1'),
                               ('room-b@acme.example', 'aula', 200, 'Annex', '0'),
                               ('room-c@acme.example', null, null, 'Annex', '2'),
                               ('room-d@acme.example', 'Äußerster Raum', 4, 'Headquarters', '2')) room
                       (mailbox, name, capacity, building, floor)""");
    }

    @Test
    void allAreSortedByName() {
        assertThat(rooms("rita").extract().<List<String>>path("resources.name"))
                .containsExactly("aula", "room-c@acme.example", "Zuse", "Äußerster Raum");
    }

    @Test
    void aRoomHasToBeLargeEnough() {
        assertThat(mailboxes("rita", Map.of("capacity", 8)))
                .containsExactly("room-b@acme.example", "room-a@acme.example");
        assertThat(mailboxes("rita", Map.of("capacity", 201))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ZUSE, room-a@acme.example",
        "east annex 2, room-c@acme.example",
        "head zu, room-a@acme.example",
        "  main   aula , room-b@acme.example",
        "room-d, room-d@acme.example",
        "äuß, room-d@acme.example",
        "100%, ",
        "_, ",
        "annex zuse, "
    })
    void everyWordHasToBeThere(String text, String mailbox) {
        assertThat(mailboxes("rita", Map.of("text", text))).isEqualTo(mailbox == null ? List.of() : List.of(mailbox));
    }

    @Test
    void everyRoomIsOnExactlyOnePage() {
        List<String> seen = new ArrayList<>();
        Map<String, Object> wanted = new HashMap<>(Map.of("limit", 1));
        do {
            var page = rooms("rita", wanted);
            seen.addAll(page.extract().<List<String>>path("resources.mailbox"));
            wanted.put("cursor", page.extract().path("nextCursor"));
        } while (wanted.get("cursor") != null);

        assertThat(seen).isEqualTo(mailboxes("rita")).hasSize(4);
        assertThat(mailboxes("rita", Map.of("limit", 4, "text", "east", "capacity", 5)))
                .hasSize(2);
    }
}
