package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mailbox whose owner is in doubt: no times flow, and nothing is begun. */
@QuarkusTest
class QuarantineTest extends DelegationStory {

    @Test
    void aBorrowedAddressOpensNothing() {
        reach("rita", YUKI);
        listed("acme", "hugo", YUKI);

        byPerson("rita", "hugo", "quarantined");
        byPerson("ivan", "hugo", "notLinked");
        assertThat(outcome("rita", YUKI)).isEqualTo("known");
    }

    @Test
    void whoBorrowsTheCallersAddressIsNotAnsweredWithTheCallersTimes() {
        listed("acme", "hugo", RITA);

        byPerson("rita", "hugo", "quarantined");
        assertThat(outcome("rita", RITA)).isEqualTo("known");
    }

    @Test
    void outsideTheConfirmedDomainsNothingIsBegunAndWhatThereIsRests() {
        reach("rita", YUKI);
        reach("rita", ROOM);
        owner.execute("delete from mail_domain");

        assertThat(outcome("rita", YUKI)).isEqualTo("quarantined");
        assertThat(outcome("rita", ROOM)).isEqualTo("quarantined");
        assertThat(outcome("rita", IVAN)).isEqualTo("notLinked");
        assertThat(outcome("ivan", YUKI)).isEqualTo("notLinked");
        assertThat(outcome("rita", RITA)).isEqualTo("known");
        assertThat(asked()).hasSize(2);

        domain("acme", "acme.example");
        assertThat(outcome("rita", YUKI)).isEqualTo("known");
    }

    private void byPerson(String caller, String person, String reason) {
        Map<String, Object> query = new HashMap<>(Api.thisWeek("Europe/Vienna", RITA));
        query.remove("mailboxes");
        query.put("people", List.of(person));
        freeBusy(caller, query)
                .statusCode(200)
                .body("mailboxes[0].reason", equalTo(reason))
                .body("mailboxes[0].mailbox", nullValue())
                .body("mailboxes[0].busy", empty());
    }
}
