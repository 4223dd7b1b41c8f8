package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever ends a link: what was obtained through it is recorded as ended too, for the owners of those mailboxes. */
@QuarkusTest
class EndedDelegationsTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ROOM = "room-turing@acme.example";
    private static final String YUKI = "yuki@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void whenAPersonUnlinks() {
        link("rita", "office365", RITA);
        delegate("ivan@acme.example", YUKI);

        unlink("rita");
        unlink("rita");

        assertThat(facts())
                .containsExactly("PERSON rita rita ivan@acme.example {}", "PERSON rita rita " + YUKI + " {}");
    }

    @Test
    void whenAPersonLinksAnotherMailbox() {
        link("rita", "office365", RITA);
        delegate(YUKI);

        confirm("rita", returned("rita", "office365", ROOM), ROOM).statusCode(200);

        assertThat(facts()).containsExactly("PERSON rita rita " + YUKI + " {\"because\": \"replaced\"}");
    }

    @Test
    void whenAPersonLeaves() {
        link("rita", "office365", RITA);
        delegate(YUKI);

        backEnd.remove("rita");

        assertThat(facts()).containsExactly("SERVICE prescreen-backend rita " + YUKI + " {}");
    }

    @Test
    void whenThePrimaryAccountIsWithdrawn() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        delegate(YUKI);

        api.as("ada")
                .delete("/v1/integration/business-connect/primary-link")
                .then()
                .statusCode(204);

        assertThat(facts()).containsExactly("PERSON ada - " + YUKI + " {}");
    }

    @Test
    void whenThePrimaryAccountIsReplaced() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        delegate(YUKI);

        frontEnd.linkPrimary("ada", "office365", "room-hopper@acme.example");

        assertThat(facts()).containsExactly("PERSON ada - " + YUKI + " {\"because\": \"replaced\"}");
    }

    /** Through the only link that there is: as it is stored once the other side has agreed. */
    private void delegate(String... mailboxes) {
        for (String mailbox : mailboxes) {
            owner.execute("""
                    insert into link (tenant, id, kind, mailbox, grantor, provider, subject, subject_hash, profile, scope,
                                      state, linked_at, access_token, refresh_token, key_id)
                    select tenant, gen_random_uuid(), 'DELEGATION', '%1$s', id, provider, 'acc_%1$s', '%1$s', 'pro_%1$s',
                           'free_busy', 'LINKED', now(), access_token, refresh_token, key_id
                      from link where kind <> 'DELEGATION'""".formatted(mailbox));
        }
    }

    private List<String> facts() {
        return owner.query("""
                select concat_ws(' ', actor_kind, actor_id, coalesce(person, '-'), mailbox, details)
                  from audit_fact where action = 'delegationEnded' order by mailbox""");
    }
}
